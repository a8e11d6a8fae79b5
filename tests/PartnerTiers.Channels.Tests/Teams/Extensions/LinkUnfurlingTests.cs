using System.Text.Json.Nodes;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Extensions;

public sealed class LinkUnfurlingTests : IAsyncLifetime
{
    private const string Nothing = """{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}""";

    private FakeConnector connector = null!;
    private TeamsHost bot = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        bot = await TeamsHost.StartAsync(new TeamsOptions { PublicUrl = new Uri("https://partner-tiers.example.com") });
        bot.Desk.Answering = static _ => Task.FromResult(AnswerSamples.Named("scorecard"));
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_link_to_a_partner_shows_its_scorecard_without_buttons()
    {
        var body = await FollowAsync("https://partner-tiers.example.com/partners/Acme%20Cloud?from=mail");

        body.Matches("query-link");
        Assert.Equal("Acme Cloud", Assert.Single(bot.Desk.Asked).Text);
        Assert.DoesNotContain("Action.", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_shown_stays_a_link()
    {
        bot.Desk.Answering = static _ => Task.FromResult(AnswerSamples.Named("refusal"));
        Assert.Equal(Nothing, (await FollowAsync("https://partner-tiers.example.com/partners/P021")).ToJsonString());
    }

    [Fact]
    public async Task To_people_without_the_app_every_link_says_the_same_and_nothing_is_asked()
    {
        var one = await FollowAsync("https://partner-tiers.example.com/partners/P021", "composeExtension/anonymousQueryLink");
        var other = await FollowAsync("https://partner-tiers.example.com/partners/nobody", "composeExtension/anonymousQueryLink");

        one.Matches("anonymous-query-link");
        Assert.Equal(one.ToJsonString(), other.ToJsonString());
        Assert.Empty(bot.Desk.Asked);
    }

    [Theory]
    [InlineData("https://partner-tiers.example.com/")]
    [InlineData("https://partner-tiers.example.com/partners/")]
    [InlineData("https://partner-tiers.example.com/partners/P021/deals")]
    [InlineData("https://partner-tiers.example.com/partners/P021%2Fdeals")]
    [InlineData("http://partner-tiers.example.com/partners/P021")]
    [InlineData("https://partner-tiers.example.com:8443/partners/P021")]
    [InlineData("https://partner-tiers.example.com@evil.example/partners/P021")]
    [InlineData("https://anybody@partner-tiers.example.com/partners/P021")]
    [InlineData("https://partner-tiers.example.com.evil.example/partners/P021")]
    [InlineData("https://sub.partner-tiers.example.com/partners/P021")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/partners/P021")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Any_other_link_is_left_alone(string? url)
    {
        Assert.Equal(Nothing, (await FollowAsync(url)).ToJsonString());
        Assert.Empty(bot.Desk.Asked);
    }

    private Task<JsonNode> FollowAsync(string? url, string name = "composeExtension/queryLink") => bot.InvokeAsync(Incoming.Invoke(connector.ServiceUrl, name, new JsonObject { ["url"] = url }));
}
