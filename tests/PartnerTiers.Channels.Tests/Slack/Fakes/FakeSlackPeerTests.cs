using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.PeerPrograms;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.Fakes;

/// <summary>Slack's own Node clients use the fake that the tests use, and find Slack in it.</summary>
public sealed class FakeSlackPeerTests
{
    [PeerFact(Peer.SlackClients)]
    public async Task The_client_of_the_web_api_is_answered_as_by_slack()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Add(new SlackChannel("C0ROOM", "room", [.. Enumerable.Range(0, 7).Select(static number => $"U0{number}"), FakeSlack.BotUser]));
        slack.Add(new SlackChannel("C0OLD", "old", []) { IsArchived = true });
        slack.Fail("chat.update", new SlackFailure(429, "ratelimited", RetryAfter: 1));
        var blocks = new object[] { new { type = "section", text = new { type = "mrkdwn", text = "*Acme* is Select" } } };

        using var answer = JsonDocument.Parse(await NodeScript.RunAsync("slack-web-api.mjs", new
        {
            apiUrl = slack.ApiUrl,
            token = FakeSlack.BotToken,
            calls = new object[]
            {
                new { method = "auth.test", options = new { } },
                new { method = "chat.postMessage", options = new { channel = "C0ROOM", text = "Acme is Select", blocks, metadata = new { event_type = "answer", event_payload = new { id = "1" } } } },
                new { method = "chat.update", options = new { channel = "C0ROOM", ts = "1794819600.000001", text = "Acme is Elite" } },
                new { method = "chat.postMessage", options = new { channel = "C0NONE", text = "x" } },
                new { method = "chat.postMessage", options = new { channel = "C0OLD", text = "x" } },
                new { method = "chat.postMessage", options = new { channel = "C0ROOM" } },
                new { method = "users.info", options = new { user = FakeSlack.BotUser }, @as = "xoxb-unknown" },
                new { method = "views.open", options = new { view = new { type = "modal", title = new { type = "plain_text", text = "x" }, blocks } } },
                new { method = "views.publish", options = new { user_id = "U00", view = new { type = "home", blocks } } },
            },
            pages = new { channel = "C0ROOM", limit = 3 },
        }));

        var results = answer.RootElement.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(FakeSlack.BotUser, results[0].GetProperty("user_id").GetString());
        Assert.Equal("*Acme* is Select", results[1].GetProperty("message").GetProperty("blocks")[0].GetProperty("text").GetProperty("text").GetString());
        Assert.True(results[2].GetProperty("ok").GetBoolean());
        Assert.Equal("Acme is Elite", Assert.Single(slack.Channels["C0ROOM"].Messages)["text"]!.GetValue<string>());
        // The client reads the code of the error, which it does only of what it takes for Slack's answer.
        Assert.Equal(
            ["channel_not_found", "is_archived", "no_text", "invalid_auth", "invalid_trigger_id"],
            results[3..8].Select(static result => result.GetProperty("code").GetString() == "slack_webapi_platform_error" ? result.GetProperty("error").GetString() : result.ToString()));
        Assert.True(results[8].GetProperty("ok").GetBoolean());
        Assert.Equal([1], answer.RootElement.GetProperty("waits").EnumerateArray().Select(static wait => wait.GetInt32()));
        Assert.Equal(slack.Channels["C0ROOM"].Members, answer.RootElement.GetProperty("members").EnumerateArray().Select(static id => id.GetString()!));
        Assert.Equal(3, answer.RootElement.GetProperty("pages").GetInt32());
    }

    [PeerFact(Peer.SlackClients)]
    public async Task The_client_of_socket_mode_connects_acknowledges_and_comes_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        var running = NodeScript.RunAsync("slack-socket-mode.mjs", new { apiUrl = slack.ApiUrl, appToken = FakeSlack.AppToken, envelopes = 3 });

        await OpenAsync(1);
        var first = await slack.Sockets.SendAsync("events_api", new JsonObject { ["type"] = "event_callback", ["event"] = new JsonObject { ["type"] = "message", ["text"] = new string('ü', 70_000) } }, acceptsAnswer: false);
        var second = await slack.Sockets.SendAsync("slash_commands", new JsonObject { ["command"] = "/partners" });
        await AcknowledgedAsync(first, second);
        await slack.Sockets.DisconnectAsync("refresh_requested");
        await OpenAsync(2);
        var third = await slack.Sockets.SendAsync("interactive", new JsonObject { ["type"] = "block_actions" });
        using var answer = JsonDocument.Parse(await running);

        Assert.Equal(["events_api", "slash_commands", "interactive"], answer.RootElement.GetProperty("seen").EnumerateArray().Select(static one => one.GetProperty("type").GetString()));
        Assert.Equal(70_000, answer.RootElement.GetProperty("seen")[0].GetProperty("body").GetProperty("event").GetProperty("text").GetString()!.Length);
        Assert.Equal(2, answer.RootElement.GetProperty("connected").GetInt32());
        Assert.Equal("heard", slack.Sockets.Acknowledged[third]!["text"]!.GetValue<string>());

        Task OpenAsync(int opened) => Eventually.IsTrueAsync(() => slack.Sockets.Opened == opened && slack.Sockets.Count == 1, () => $"{slack.Sockets.Opened} connections were opened and {slack.Sockets.Count} are open");
        Task AcknowledgedAsync(params string[] ids) => Eventually.IsTrueAsync(() => ids.All(slack.Sockets.Acknowledged.ContainsKey), static () => "not acknowledged");
    }
}
