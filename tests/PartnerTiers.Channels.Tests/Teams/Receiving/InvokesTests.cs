using System.Net;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Tests.Samples;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Channels.Tests.Teams.Receiving;

public sealed class InvokesTests : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private TeamsHost bot = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        bot = await TeamsHost.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await connector.DisposeAsync();
    }

    [Fact]
    public async Task A_button_in_place_answers_with_the_new_card()
    {
        bot.Desk.Answering = _ => Task.FromResult(AnswerSamples.Named("find-last-page"));
        var (status, body) = await PostAsync(Incoming.Press(connector.ServiceUrl, "press:more", inPlace: true));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(200, body["statusCode"]!.GetValue<int>());
        Assert.Equal("application/vnd.microsoft.card.adaptive", body["type"]!.GetValue<string>());
        Assert.Equal("AdaptiveCard", body["value"]!["type"]!.GetValue<string>());
        Assert.Equal("press:more", Assert.Single(bot.Desk.Asked).Press);
        Assert.Empty(connector.Messages);
    }

    [Fact]
    public async Task A_sentence_in_place_is_shown_as_a_text()
    {
        var (_, body) = await PostAsync(Incoming.Press(connector.ServiceUrl, "press:more", inPlace: true));

        Assert.Equal(("application/vnd.microsoft.activity.message", "You said: press:more"), (body["type"]!.GetValue<string>(), body["value"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Any_other_button_is_answered_by_a_message_and_at_once_by_its_title()
    {
        var (status, body) = await PostAsync(Incoming.Press(connector.ServiceUrl, "press:history", inPlace: false));
        var reply = Assert.Single(await connector.MessagesAsync(1));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("application/vnd.microsoft.activity.message", "History …"), (body["type"]!.GetValue<string>(), body["value"]!.GetValue<string>()));
        Assert.Equal(("You said: press:history", "1723440000009"), (reply.Text, reply.Body!["replyToId"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"ask","data":{"press":7}}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"ask"}}""")]
    [InlineData("""{"action":[]}""")]
    [InlineData("""[1]""")]
    [InlineData("\"text\"")]
    [InlineData("""{"action":{"data":{"press":"\ud800"}}}""")]
    public async Task A_button_that_is_none_of_ours_is_an_inner_400(string value)
    {
        var press = Incoming.Press(connector.ServiceUrl, "x", inPlace: false).ToJsonString();
        var start = press.IndexOf("\"value\":", StringComparison.Ordinal);
        var (status, body) = await PostAsync(string.Concat(press.AsSpan(0, start), "\"value\":", value, "}"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((400, "application/vnd.microsoft.error"), (body["statusCode"]!.GetValue<int>(), body["type"]!.GetValue<string>()));
        Assert.Empty(bot.Desk.Asked);
    }

    [Fact]
    public async Task An_invoke_we_do_not_know_gets_an_empty_answer()
    {
        var (status, body) = await PostAsync(Incoming.Event(connector.ServiceUrl, "invoke", activity => activity["name"] = "tab/fetch"));

        Assert.Equal((HttpStatusCode.OK, "{}"), (status, body.ToJsonString()));
    }

    private Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString());

    private async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(string activity)
    {
        using var response = await bot.PostAsync(activity);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
