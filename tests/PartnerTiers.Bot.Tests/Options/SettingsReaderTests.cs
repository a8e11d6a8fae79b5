using Microsoft.Extensions.Configuration;
using PartnerTiers.Bot.Options;
using PartnerTiers.Operations.Access;
using PartnerTiers.Storage;
using Xunit;

namespace PartnerTiers.Bot.Tests.Options;

public class SettingsReaderTests
{
    private const string File = "/etc/partner-tiers/live.json";

    [Fact]
    public void Without_any_setting_the_bot_develops_on_its_own_data()
    {
        var settings = Good();
        Assert.True(settings.DevelopmentMode);
        Assert.Null(settings.Crm.Folder);
        Assert.Equal(("csv", 0.05m, "sqlite"), (settings.Crm.Provider, settings.Crm.MaxRejectedShare, settings.Store.Provider));
        Assert.True(settings.ToRules().DevelopmentMode);
        Assert.EndsWith(".db", Store(settings, File), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_configuration_files_have_two_databases()
    {
        Assert.NotEqual(Store(Good(), "/a/live.json"), Store(Good(), "/b/live.json"));
        Assert.Equal(Store(Good(), "/a/live.json"), Store(Good(), "/a/live.json"));
    }

    [Fact]
    public void A_relative_path_is_relative_to_the_configuration_file()
    {
        var settings = Good(("Crm:Folder", "facts"), ("Teams:CertificatePath", "bot.pem"), ("Teams:AppId", "a"), ("Teams:TenantId", "t"), ("Store:ConnectionString", "Data Source=state/bot.db;Cache=Shared"));
        Assert.Equal(Path.GetFullPath("/etc/partner-tiers/facts"), settings.Crm.Folder);
        Assert.Equal(Path.GetFullPath("/etc/partner-tiers/bot.pem"), settings.Teams.CertificatePath);
        Assert.Contains("/etc/partner-tiers/state/bot.db", Store(settings, File), StringComparison.Ordinal);
        Assert.Contains("shared", Store(settings, File), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Data Source=:memory:", ":memory:")]
    [InlineData("Data Source=/var/bot.db", "/var/bot.db")]
    [InlineData("Data Source=file:bot?mode=memory", "file:bot?mode=memory")]
    public void What_is_no_relative_path_stays(string written, string kept) =>
        Assert.Contains(kept, Store(Good(("Store:ConnectionString", written)), File), StringComparison.Ordinal);

    [Theory]
    [InlineData("Teams:AppId", false)]
    [InlineData("Slack:SigningSecret", false)]
    [InlineData("Slack:BotToken", false)]
    [InlineData("Slack:AppToken", false)]
    [InlineData("Slack:ClientId", true)]
    [InlineData("PublicUrl", true)]
    public void Development_mode_ends_with_the_first_credential(string key, bool development)
    {
        (string, string)[] all = [("Teams:TenantId", "t"), ("Slack:ClientSecret", "")];
        (string, string)[] rest = key switch
        {
            "Teams:AppId" => [("Teams:Secret", "s")],
            "Slack:SigningSecret" => [("Slack:BotToken", "x")],
            "Slack:BotToken" => [("Slack:SigningSecret", "x")],
            "Slack:AppToken" => [("Slack:Mode", "socket"), ("Slack:BotToken", "x")],
            _ => [],
        };
        Assert.Equal(development, Good([.. all, .. rest, (key, "https://example.com")]).DevelopmentMode);
    }

    [Fact]
    public void Access_becomes_the_rules_of_access()
    {
        var rules = Good(
            ("Access:Home:Teams:0", "11111111-1111-1111-1111-111111111111"), ("access:home:slack:0", "T0HOME"), ("Access:Approvers:0", "paula.prove@example.com"), ("Access:Approvers:1", "group:42"),
            ("Access:Admins:0", "slack:S1"), ("Access:Bindings:0:Partner", "P021"), ("Access:Bindings:0:Tenant", "2222"), ("Access:Managers", "")).ToRules();
        Assert.Equal(["T0HOME"], rules.HomeSlack.ToArray());
        Assert.Equal(["paula.prove@example.com", "group:42"], rules.Approvers.ToArray());
        Assert.Equal(new Binding("P021", Tenant: "2222"), Assert.Single(rules.Bindings));
        Assert.Empty(rules.Managers);
    }

    [Theory]
    [InlineData("Crm:Provider", "hubspot", "Crm:Provider", "hubspot is not in this version")]
    [InlineData("Crm:Provider", "Salesforce", "Crm:Provider", "salesforce is not in this version")]
    [InlineData("Crm:Provider", "excel", "Crm:Provider", "not known here")]
    [InlineData("Crm:MaxRejectedShare", "5", "Crm:MaxRejectedShare", "out of range")]
    [InlineData("Crm:MaxRejectedShare", "five", "Crm:MaxRejectedShare", "out of range")]
    [InlineData("Crm:Foldr", "x", "Crm:Foldr", "not known here")]
    [InlineData("Store:Provider", "postgres", "Store:ConnectionString", "no PostgreSQL server")]
    [InlineData("Store:ConnectionString", "bot.db", "Store:ConnectionString", "not a connection string")]
    [InlineData("PublicUrl", "partner-tiers.example.com", "PublicUrl", "not a web address")]
    [InlineData("LanguageModel:Endpoint", "https://model.example.com", "LanguageModel:Model", "missing")]
    [InlineData("LanguageModel:Endpoint", "model.example.com/v1", "LanguageModel:Endpoint", "not a web address")]
    [InlineData("LanguageModel:Endpoint", "ftp://model.example.com/v1", "LanguageModel:Endpoint", "not a web address")]
    [InlineData("LanguageModel:Endpoint", "https://model.example.com/v1/chat/completions", "LanguageModel:Endpoint", "one call")]
    [InlineData("LanguageModel:Endpoint", "https://model.example.com/v1?key=hush", "LanguageModel:Endpoint", "more than an address")]
    [InlineData("Teams:AppId", "a", "Teams:Secret", "neither a secret nor a certificate")]
    [InlineData("Teams:AppId", "a", "Teams:TenantId", "missing")]
    [InlineData("Teams:Type", "Single", "Teams:Type", "not known here")]
    [InlineData("Teams:Secret", "s", "Teams:AppId", "missing")]
    [InlineData("Teams:ServiceUrls:0", "here", "Teams:ServiceUrls[0]", "not a web address")]
    [InlineData("Slack:BotToken", "x", "Slack:SigningSecret", "missing")]
    [InlineData("Slack:SigningSecret", "x", "Slack:BotToken", "missing")]
    [InlineData("Slack:Mode", "sockets", "Slack:Mode", "not known here")]
    [InlineData("Access:Admins:0", "Ada", "Access:Admins[0]", "not understood")]
    [InlineData("Access:Bindings:0:Partner", "P1", "Access:Bindings[0]", "binds one thing")]
    [InlineData("Access:Bindings:0:Channel", "C1", "Access:Bindings[0].Partner", "missing")]
    [InlineData("Access:Home:Teams:0", " ", "Access:Home.Teams[0]", "blank")]
    public void A_mistake_is_named_with_its_path(string key, string value, string path, string what)
    {
        var reading = Read((key, value));
        Assert.Null(reading.Settings);
        Assert.Contains(reading.Mistakes, mistake => mistake.Path == path && mistake.What.Contains(what, StringComparison.Ordinal) && mistake.Right.Length > 0);
    }

    [Fact]
    public void All_mistakes_come_at_once_and_no_secret_is_repeated()
    {
        var reading = Read(("Crm:Provider", "hubspot"), ("Teams:Secret", "hush-hush"), ("Store:ConnectionString", "hush-hush"), ("Slack:BotToken", "hush-hush"), ("PublicUrl", "x"));
        Assert.Equal(["Crm:Provider", "PublicUrl", "Slack:SigningSecret", "Store:ConnectionString", "Teams:AppId"], reading.Mistakes.Select(mistake => mistake.Path).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(reading.Mistakes, mistake => mistake.ToString().Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_that_is_nearly_ours_is_a_warning_and_the_machines_own_environment_is_not()
    {
        var reading = Read(("Acess:Admins:0", "a@example.com"), ("PATH", "/bin"), ("Logging:LogLevel:Default", "Debug"), ("Kestrel:Limits:MaxRequestBodySize", "1"));
        Assert.Equal("Acess", Assert.Single(reading.Warnings).Path);
    }

    [Fact]
    public void A_platform_without_a_home_is_a_warning()
    {
        var reading = Read(("Teams:AppId", "a"), ("Teams:TenantId", "t"), ("Teams:Secret", "s"), ("Slack:BotToken", "x"), ("Slack:SigningSecret", "x"));
        Assert.NotNull(reading.Settings);
        Assert.Equal(["Access:Home.Teams", "Access:Home.Slack"], reading.Warnings.Select(warning => warning.Path));
    }

    [Fact]
    public void What_a_later_version_brings_is_refused_or_warned_of_never_silently_ignored()
    {
        Assert.Equal(["Crm:Supplement"], Read(("Crm:Supplement", "more")).Mistakes.Select(mistake => mistake.Path));
        Assert.Equal(
            ["Access:Admins[0]"],
            Read(("LanguageModel:Endpoint", "http://127.0.0.1:1/v1"), ("LanguageModel:Model", "m"), ("Access:Admins:0", "group:1234")).Warnings.Select(warning => warning.Path));
    }

    [Fact]
    public void A_language_model_needs_no_key_and_says_where_it_travels_in_the_open()
    {
        Assert.Empty(Read(("LanguageModel:Endpoint", "https://model.example.com/v1"), ("LanguageModel:Model", "m")).Warnings);
        Assert.Equal("LanguageModel:Endpoint", Assert.Single(Read(("LanguageModel:Endpoint", "http://model.example.com/v1"), ("LanguageModel:Model", "m")).Warnings).Path);
        Assert.Equal("LanguageModel:Endpoint", Assert.Single(Read(("LanguageModel:Model", "m")).Warnings).Path);
        var mistake = Assert.Single(Read(("LanguageModel:Endpoint", "https://model.example.com/v1"), ("LanguageModel:Model", "m"), ("LanguageModel:Key", "hush\n")).Mistakes);
        Assert.Equal("LanguageModel:Key", mistake.Path);
        Assert.DoesNotContain("hush", mistake.ToString() + Read(("LanguageModel:Endpoint", "https://u:hush@model.example.com/v1?hush"), ("LanguageModel:Model", "m")).Mistakes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_configuration_file_is_the_named_one_or_the_one_beside_the_program()
    {
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), ConfigurationFile.Find(null));
        Assert.Equal(Path.GetFullPath("other.json"), ConfigurationFile.Find("other.json"));
    }

    private static SettingsReading Read(params (string Key, string Value)[] values) =>
        SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, (string?)value.Value))).Build(), File);

    private static string Store(Settings settings, string configFile) => StorePlaces.For(settings.Store.ConnectionString, configFile).ConnectionString;

    private static Settings Good(params (string Key, string Value)[] values)
    {
        var reading = Read(values);
        Assert.True(reading.Settings is not null, string.Join('\n', reading.Mistakes));
        return reading.Settings;
    }
}
