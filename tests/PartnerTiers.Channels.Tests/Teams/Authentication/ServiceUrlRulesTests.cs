using PartnerTiers.Channels.Teams;
using PartnerTiers.Channels.Teams.Authentication;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Authentication;

public sealed class ServiceUrlRulesTests
{
    private static readonly ServiceUrlRules Rules = new(new TeamsOptions { AppId = "app-id", ServiceUrls = ["https://connector.example:8443/path", "http://127.0.0.1:5005"] });

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111/")]
    [InlineData("https://SMBA.trafficmanager.net/teams")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://europe.directline.botframework.com/")]
    [InlineData("https://connector.example:8443/another")]
    public void Microsofts_and_configured_connectors_are_trusted(string url)
    {
        Assert.True(Rules.Allows(url));
        Assert.True(Rules.CarriesToken(url));
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://botframework.com.evil.example/")]
    [InlineData("https://teams.microsoft.com.evil.example")]
    [InlineData("https://connector.example/")]
    [InlineData("http://connector.example:8443/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("//smba.trafficmanager.net/")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("")]
    [InlineData(null)]
    public void Nothing_else_is(string? url) => Assert.False(Rules.Allows(url));

    [Fact]
    public void The_token_never_travels_unencrypted() => Assert.True(Rules.Allows("http://127.0.0.1:5005/x") && !Rules.CarriesToken("http://127.0.0.1:5005/x"));
}
