using System.Reflection;
using Microsoft.Extensions.Configuration;
using PartnerTiers.Bot.Options;
using PartnerTiers.Bot.Options.Shape;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.Options;

public class ExampleSettingsTests
{
    private static readonly IConfigurationRoot Example = new ConfigurationBuilder().AddJsonFile(Repository.PathOf("appsettings.json")).Build();

    [Fact]
    public void The_example_at_the_root_has_good_settings_and_runs_on_its_own_data()
    {
        var reading = SettingsReader.Read(Example, Repository.PathOf("appsettings.json"));
        Assert.Empty(reading.Mistakes);
        Assert.Empty(reading.Warnings);
        Assert.True(reading.Settings!.DevelopmentMode);
        Assert.Null(reading.Settings.Crm.Folder);
        Assert.All(reading.Settings.Access.Approvers.Concat(reading.Settings.Access.Admins), person => Assert.EndsWith("@example.com", person, StringComparison.Ordinal));
    }

    [Fact]
    public void No_secret_has_a_value_in_the_repository()
    {
        var secrets = typeof(Settings).GetProperties().SelectMany(section => section.PropertyType.GetProperties().Where(key => key.GetCustomAttribute<SecretAttribute>() is not null).Select(key => $"{section.Name}:{key.Name}")).ToList();
        Assert.Contains("Teams:Secret", secrets);
        Assert.Contains("Slack:SigningSecret", secrets);
        Assert.All(secrets, secret => Assert.True(string.IsNullOrEmpty(Example[secret]), $"{secret} has a value in appsettings.json"));
    }
}
