using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Bot.Tests.Attacks;
using PartnerTiers.Bot.Tests.Guarding;
using PartnerTiers.Channels.Json;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Links;
using Xunit;

namespace PartnerTiers.Bot.Tests.Links;

/// <summary>From the sentence in chat to the file.</summary>
public sealed class AuditExportTests : IAsyncLifetime
{
    private const string Home = "11111111-1111-1111-1111-111111111111";
    private GuardedBot bot = null!;

    public async Task InitializeAsync()
    {
        bot = await GuardedBot.StartAsync(new Dictionary<string, string?> { ["Access:Home:Teams:0"] = Home, ["Access:Admins:0"] = "ada.admin@example.com" });
        await Audit.AppendAsync(new AuditEntry("thing.done", new Actor("teams", "=1+1", null, null, "room"), Instant.FromUtc(2026, 11, 16, 8, 0), "P001", "a \"quoted\", subject", null, "{\"a\":1}"), default);
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task An_admin_gets_a_link_to_a_file_that_proves_the_chain()
    {
        var (status, body) = await OpenAsync(await LinkAsync(), string.Empty);
        Assert.Equal(200, status);
        var previous = AuditHead.Empty.Hash;
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["thing.done", AuditActions.ExportGiven], lines.Select(line => line.GetProperty("action").GetString()));
        foreach (var line in lines)
        {
            string? Text(string name) => line.GetProperty(name).GetString();
            var entry = new AuditEntry(
                Text("action")!,
                new Actor(Text("channel")!, Text("person")!, Text("email"), Text("tenant"), Text("room")),
                InstantPattern.ExtendedIso.Parse(Text("at")!).Value,
                Text("partner"),
                Text("subject"),
                Text("before"),
                Text("after"));
            Assert.Equal(previous, Text("previous"));
            previous = AuditChain.HashOf(previous, long.Parse(Text("number")!, CultureInfo.InvariantCulture), entry);
            Assert.Equal(previous, Text("hash"));
        }

        Assert.Equal(AuditActions.ExportOpened, (await Audit.FindAsync(AuditQuery.Everything, 0, 1, default)).Records[0].Entry.Action);
    }

    [Fact]
    public async Task As_csv_nothing_in_it_calculates()
    {
        var (_, body) = await OpenAsync(await LinkAsync(), "?format=csv");
        Assert.StartsWith("number,at,action,", body, StringComparison.Ordinal);
        Assert.Contains("\"'=1+1\"", body, StringComparison.Ordinal);
        Assert.Contains("\"a \"\"quoted\"\", subject\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_opens_for_an_hour_and_for_nobody_who_guesses()
    {
        var link = await LinkAsync();
        Assert.Equal(404, (await OpenAsync(link + "x", string.Empty)).Status);
        bot.Time.Advance(Duration.FromHours(1));
        Assert.Equal(404, (await OpenAsync(link, string.Empty)).Status);
    }

    [Fact]
    public async Task Taken_back_or_made_for_something_else_a_link_opens_nothing_and_records_nothing()
    {
        var links = bot.Services.GetRequiredService<SignedLinks>();
        var (revoked, link) = links.Issue(AuditExports.Purpose, "1", "ada", Duration.FromHours(1));
        await links.RevokeAsync(link, "ada", default);
        var (page, _) = links.Issue("page", "1", "ada", Duration.FromHours(1));
        var before = await Audit.HeadAsync(default);
        foreach (var bad in new[] { revoked, page, revoked[..^2], "x" })
        {
            Assert.Equal(404, (await OpenAsync(AuditExports.Path + bad, string.Empty)).Status);
        }

        Assert.Equal(before, await Audit.HeadAsync(default));
        AttackReport.Add("exports", "4 bad links to the audit log (revoked, cut, for another purpose, invented): 4 × 404, nothing given");
    }

    [Fact]
    public async Task A_link_reaches_no_log_however_much_is_logged()
    {
        using var logs = new WatchedLogs();
        var settings = new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "Trace", ["Logging:LogLevel:Microsoft.AspNetCore.Routing"] = "Trace" };
        await using var talkative = await GuardedBot.StartAsync(settings, services => services.AddLogging(logging => logging.AddProvider(logs)));
        var (token, _) = talkative.Services.GetRequiredService<SignedLinks>().Issue(AuditExports.Purpose, "0", "ada", Duration.FromHours(1));
        logs.Secret(token);
        Assert.Equal(200, (await talkative.SendAsync("GET", AuditExports.Path + token)).Response.StatusCode);
        talkative.Time.Advance(Duration.FromHours(1));
        Assert.Equal(404, (await talkative.SendAsync("GET", AuditExports.Path + token)).Response.StatusCode);
        Assert.Empty(logs.Slips);
    }

    [Theory]
    [InlineData("sue@example.com", true)]
    [InlineData("ada.admin@example.com", false)]
    public async Task Nobody_else_and_no_channel_gets_one(string email, bool isPrivate) =>
        Assert.DoesNotContain("/audit/", AnswerJson.Write(await AskAsync(email, isPrivate)), StringComparison.Ordinal);

    private IAuditLog Audit => bot.Services.GetRequiredService<IAuditLog>();

    private async Task<string> LinkAsync()
    {
        var json = AnswerJson.Write(await AskAsync("ada.admin@example.com", isPrivate: true));
        var from = json.IndexOf("/audit/", StringComparison.Ordinal);
        Assert.True(from > 0, json);
        return new string([.. json[from..].TakeWhile(letter => letter is not ('"' or '?'))]);
    }

    private Task<Answer> AskAsync(string email, bool isPrivate) => bot.Services.GetRequiredService<IConversationDesk>().AnswerAsync(
        new IncomingMessage("teams", new Sender("person", Email: email, Tenant: Home), new Place("room", "t", isPrivate), "export the audit log"), default);

    private async Task<(int Status, string Body)> OpenAsync(string path, string query)
    {
        var answer = await bot.SendAsync("GET", path, http => http.Request.QueryString = new QueryString(query));
        return (answer.Response.StatusCode, await GuardedBot.BodyAsync(answer));
    }
}
