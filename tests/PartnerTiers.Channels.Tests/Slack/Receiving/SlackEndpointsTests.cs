using System.Net;
using System.Text.Json.Nodes;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Tests.Slack.Fakes;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Receiving;

/// <summary>What Slack may send over HTTP, and what comes of it.</summary>
public sealed class SlackEndpointsTests
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    [Fact]
    public async Task The_address_is_verified_with_slacks_own_challenge_when_it_is_signed()
    {
        await using var host = await SlackHost.StartAsync();
        const string Body = """{"token":"x","challenge":"3eZbrw1aBm","type":"url_verification"}""";

        using var signed = await host.Sender.PostAsync("/slack/events", Body, Json);
        using var unsigned = await host.Sender.PostAsync("/slack/events", Body, Json, secret: string.Empty);

        Assert.Equal(("3eZbrw1aBm", "text/plain"), (await signed.Content.ReadAsStringAsync(), signed.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
    }

    [Fact]
    public async Task A_check_of_the_certificate_is_answered_and_nothing_else_in_it_is_looked_at()
    {
        await using var host = await SlackHost.StartAsync();
        const string Smuggled = "ssl_check=1&token=x&command=%2Fpartners&text=all&user_id=U0ANN&team_id=T0HOME&channel_id=C0ROOM";
        using var browser = new HttpClient();

        using var unsigned = await host.Sender.PostAsync("/slack/commands", Smuggled, Form, secret: string.Empty);
        using var signed = await host.Sender.PostAsync("/slack/commands", Smuggled, Form);
        using var asked = await browser.GetAsync(host.Url + "/slack/commands?ssl_check=1&token=x");
        using var other = await host.Sender.PostAsync("/slack/events", """{"type":"event_callback","text":"a&ssl_check=1&b"}""", Json, secret: string.Empty);
        await host.SettleAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized), (unsigned.StatusCode, signed.StatusCode, asked.StatusCode, other.StatusCode));
        Assert.Single(host.Desk.Asked);
    }

    [Theory]
    [InlineData("another secret", 0, HttpStatusCode.Unauthorized)]
    [InlineData("", 0, HttpStatusCode.Unauthorized)]
    [InlineData(FakeSlack.SigningSecret, -301, HttpStatusCode.Unauthorized)]
    [InlineData(FakeSlack.SigningSecret, 301, HttpStatusCode.Unauthorized)]
    [InlineData(FakeSlack.SigningSecret, -299, HttpStatusCode.OK)]
    [InlineData(FakeSlack.SigningSecret, 299, HttpStatusCode.OK)]
    public async Task Only_what_slack_signed_just_now_comes_in(string secret, int seconds, HttpStatusCode expected)
    {
        await using var host = await SlackHost.StartAsync();
        var body = Callback(host, "hello").ToJsonString();

        using var answer = await host.Sender.PostAsync("/slack/events", body, Json, secret, seconds);

        Assert.Equal((expected, expected == HttpStatusCode.OK ? 1 : 0), (answer.StatusCode, host.Parts.Journal.Count));
    }

    [Fact]
    public async Task Without_a_secret_nothing_comes_in()
    {
        await using var host = await SlackHost.StartAsync(static options => options with { SigningSecret = string.Empty });

        using var answer = await host.Sender.PostAsync("/slack/events", Callback(host, "hello").ToJsonString(), Json);

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (answer.StatusCode, host.Parts.Journal.Count));
    }

    [Fact]
    public async Task What_slack_sends_again_is_answered_once()
    {
        await using var host = await SlackHost.StartAsync();
        var body = Callback(host, "hello").ToJsonString();

        for (var retry = 0; retry <= 3; retry++)
        {
            using var answer = await host.Sender.PostAsync("/slack/events", body, Json, retry: retry);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await host.SettleAsync();
        Assert.Equal(["hello", "are you done?"], host.Desk.Asked.Select(static message => message.Text));
    }

    [Fact]
    public async Task A_mention_that_comes_as_two_events_is_answered_once()
    {
        await using var host = await SlackHost.StartAsync();
        var mention = SlackSender.Message(host.Slack, SlackHost.Ann, host.Chat.Id, "<@U0BOT> how is Acme doing?");
        var second = (JsonObject)mention.DeepClone();
        second["type"] = "app_mention";
        second.Remove("channel_type");

        using var one = await host.Sender.EventAsync(mention);
        using var two = await host.Sender.EventAsync(second);
        var room = SlackSender.Message(host.Slack, SlackHost.Ann, host.Room.Id, "<@U0BOT> and Globex?");
        var heard = (JsonObject)room.DeepClone();
        (heard["type"], heard["channel_type"]) = ("message", "channel");
        using var three = await host.Sender.EventAsync(heard);
        using var four = await host.Sender.EventAsync(room);
        await host.Slack.CallsAsync("chat.postMessage", 2);
        await host.SettleAsync();

        Assert.Equal(["and Globex?", "are you done?", "how is Acme doing?"], host.Desk.Asked.Select(static message => message.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"bot_id":"B0OTHER"}""")]
    [InlineData("""{"bot_id":"B0BOT","user":"U0BOT"}""")]
    [InlineData("""{"user":"U0BOT"}""")]
    [InlineData("""{"subtype":"bot_message","bot_id":"B0OTHER"}""")]
    [InlineData("""{"subtype":"message_changed","message":{"text":"hello","user":"U0ANN","edited":{"ts":"1"}}}""")]
    [InlineData("""{"subtype":"message_deleted","deleted_ts":"1"}""")]
    [InlineData("""{"subtype":"channel_join"}""")]
    [InlineData("""{"user":{"id":"U0ANN"}}""")]
    [InlineData("""{"channel":7}""")]
    public async Task What_no_person_wrote_just_now_is_ignored(string change)
    {
        await using var host = await SlackHost.StartAsync();
        var message = SlackSender.Message(host.Slack, SlackHost.Ann, host.Chat.Id, "hello");
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            message[name] = value?.DeepClone();
        }

        using var answer = await host.Sender.EventAsync(message);
        await host.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(host.Desk.Asked);
    }

    [Fact]
    public async Task Too_much_at_once_is_not_read()
    {
        await using var host = await SlackHost.StartAsync();

        using var answer = await host.Sender.PostAsync("/slack/events", Callback(host, new string('x', 600_000)).ToJsonString(), Json);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("/slack/events", """{"type":"event_callback","team_id":"T0HOME","event_id":"Ev1","event":{"type":"moon_landed"}}""", HttpStatusCode.OK)]
    [InlineData("/slack/events", """{"type":"event_callback","event":7}""", HttpStatusCode.OK)]
    [InlineData("/slack/events", """{"type":"app_rate_limited","team_id":"T0HOME","minute_rate_limited":1}""", HttpStatusCode.OK)]
    [InlineData("/slack/events", "[]", HttpStatusCode.BadRequest)]
    [InlineData("/slack/events", "no json", HttpStatusCode.BadRequest)]
    [InlineData("/slack/interactions", "payload=%7B%22type%22%3A%22moon_landed%22%7D", HttpStatusCode.OK)]
    [InlineData("/slack/interactions", "payload=nothing", HttpStatusCode.BadRequest)]
    [InlineData("/slack/commands", "text=hello", HttpStatusCode.BadRequest)]
    public async Task What_nobody_knows_is_acknowledged_and_what_is_broken_is_not(string path, string body, HttpStatusCode expected)
    {
        await using var host = await SlackHost.StartAsync();

        using var answer = await host.Sender.PostAsync(path, body, path == "/slack/events" ? Json : Form);

        Assert.Equal((expected, string.Empty, 0), (answer.StatusCode, await answer.Content.ReadAsStringAsync(), host.Parts.Journal.Count));
    }

    [Fact]
    public async Task It_is_acknowledged_before_the_answer_is_composed()
    {
        await using var host = await SlackHost.StartAsync();
        var composing = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Desk.Answering = _ => composing.Task;

        using var acknowledged = await host.SayAsync("a hard question");
        await host.AskedAsync(1);
        Assert.Equal((HttpStatusCode.OK, 0), (acknowledged.StatusCode, host.Chat.Messages.Count));
        composing.SetResult(FakeDesk.Sentence("at last"));

        Assert.Contains("at last", (await host.Slack.CallsAsync("chat.postMessage", 1))[0]["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_store_is_down_slack_is_asked_to_send_it_again()
    {
        await using var host = await SlackHost.StartAsync();
        var body = Callback(host, "remember me").ToJsonString();
        host.Parts.Journal.IsDown = true;
        using var refused = await host.Sender.PostAsync("/slack/events", body, Json);
        host.Parts.Journal.IsDown = false;
        using var taken = await host.Sender.PostAsync("/slack/events", body, Json, retry: 1);
        await host.AskedAsync(1);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (refused.StatusCode, taken.StatusCode));
    }

    [Fact]
    public async Task What_people_write_to_each_other_counts_for_nobody()
    {
        var counted = new Counted();
        await using var host = await SlackHost.StartAsync(parts: new SlackParts { Limits = counted });
        var chatter = SlackSender.Message(host.Slack, SlackHost.Ann, host.Room.Id, "lunch?");
        (chatter["type"], chatter["channel_type"]) = ("message", "channel");

        using var heard = await host.Sender.EventAsync(chatter);
        using var asked = await host.SayAsync("hello");

        Assert.Equal(1, counted.Count);
    }

    private static JsonObject Callback(SlackHost host, string text) => host.Sender.Callback(SlackSender.Message(host.Slack, SlackHost.Ann, host.Chat.Id, text));

    private sealed class Counted : IInboundLimits
    {
        public int Count { get; private set; }

        public InboundVerdict Judge(string channel, string? tenant, string person)
        {
            Count++;
            return InboundVerdict.Answer;
        }
    }
}
