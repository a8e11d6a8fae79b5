using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Slack;
using PartnerTiers.Channels.Slack.SocketMode;
using PartnerTiers.Channels.Tests.Slack.Fakes;
using PartnerTiers.Channels.Tests.Teams.Fakes;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Channels.Tests.Slack.SocketMode;

/// <summary>The bot over web sockets, as Slack's own client shows that the fake has them.</summary>
public sealed class SlackSocketModeTests
{
    [Fact]
    public async Task Two_connections_stand_and_either_brings_what_is_asked()
    {
        await using var host = await StartAsync();

        for (var number = 1; number <= 4; number++)
        {
            await AcknowledgedAsync(host, await SendAsync(host, Ask(host, "question " + number)));
        }

        await host.Slack.CallsAsync("chat.postMessage", 4);
        Assert.Equal(["question 1", "question 2", "question 3", "question 4"], host.Desk.Asked.Select(static message => message.Text).Order(StringComparer.Ordinal).Distinct());
    }

    [Fact]
    public async Task An_acknowledgement_has_a_payload_only_where_one_is_accepted()
    {
        await using var host = await StartAsync();
        host.Desk.Searching = static (_, _) => Task.FromResult<IReadOnlyList<Item>>([]);
        var menu = new JsonObject
        {
            ["type"] = "block_suggestion",
            ["action_id"] = "ask:partner",
            ["value"] = "ac",
            ["team"] = new JsonObject { ["id"] = FakeSlack.Team },
            ["user"] = new JsonObject { ["id"] = SlackHost.Ann, ["team_id"] = FakeSlack.Team },
        };

        var wanted = await host.Slack.Sockets.SendAsync("interactive", (JsonObject)menu.DeepClone());
        var unwanted = await host.Slack.Sockets.SendAsync("interactive", menu, acceptsAnswer: false);
        await AcknowledgedAsync(host, wanted);
        await AcknowledgedAsync(host, unwanted);

        Assert.Empty(host.Slack.Sockets.Acknowledged[wanted]!["options"]!.AsArray());
        Assert.Null(host.Slack.Sockets.Acknowledged[unwanted]);
    }

    [Fact]
    public async Task A_long_envelope_in_many_frames_is_put_together()
    {
        await using var host = await StartAsync();
        var callback = Ask(host, "how is Acme doing?");
        callback["event"]!["blocks"] = new JsonArray(new JsonObject { ["type"] = "rich_text", ["text"] = new string('ü', 300_000) });

        await AcknowledgedAsync(host, await SendAsync(host, callback));

        await host.AskedAsync(1);
        Assert.Equal("how is Acme doing?", host.Desk.Asked[0].Text);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task Told_to_come_again_it_does_and_loses_nothing(string reason)
    {
        await using var host = await StartAsync();

        await host.Slack.Sockets.DisconnectAsync(reason);
        // The old connection takes what comes until it is cut.
        await AcknowledgedAsync(host, await SendAsync(host, Ask(host, "one")));
        await AcknowledgedAsync(host, await SendAsync(host, Ask(host, "two")));
        await Eventually.IsTrueAsync(() => host.Slack.Sockets.Opened == 3, static () => "no new connection was opened");
        await AcknowledgedAsync(host, await SendAsync(host, Ask(host, "three")));
        await AcknowledgedAsync(host, await SendAsync(host, Ask(host, "four")));

        await host.AskedAsync(4);
        Assert.Equal(["four", "one", "three", "two"], host.Desk.Asked.Select(static message => message.Text).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(host.Parts.Log.All, static line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Turned_off_in_the_apps_settings_it_says_so_and_stays_away()
    {
        await using var host = await StartAsync();

        await host.Slack.Sockets.DisconnectAsync("link_disabled");
        await Eventually.IsTrueAsync(() => host.Slack.Sockets.Count == 1, static () => "the connection still stands");
        await host.Slack.Sockets.DisconnectAsync("link_disabled");
        await Eventually.IsTrueAsync(() => host.Parts.Log.All.Count(static line => line.Level == LogLevel.Error && line.Text.Contains("turned off", StringComparison.Ordinal)) == 2, static () => "nothing was logged");

        // The service is at its end, so nothing opens another one.
        var service = host.Services.GetServices<IHostedService>().OfType<SlackSocketModeClient>().Single();
        await Eventually.IsTrueAsync(() => service.ExecuteTask is { IsCompletedSuccessfully: true }, static () => "the service still runs");
        await Eventually.IsTrueAsync(() => host.Slack.Sockets.Count == 0, () => $"{host.Slack.Sockets.Count} connections are open");
        Assert.Equal(2, host.Slack.Sockets.Opened);
    }

    [Fact]
    public async Task Cut_by_the_network_it_connects_anew()
    {
        await using var host = await StartAsync(new SlackParts { Time = new HastyTime() });
        host.Slack.Fail("apps.connections.open", new SlackFailure(500));

        host.Slack.Sockets.Cut();
        await Eventually.IsTrueAsync(() => host.Slack.Sockets is { Opened: >= 4, Count: 2 }, () => $"{host.Slack.Sockets.Count} connections are open");
        await AcknowledgedAsync(host, await SendAsync(host, Ask(host, "still there?")));

        await host.AskedAsync(1);
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_acknowledged_twice_and_answered_once()
    {
        await using var host = await StartAsync();
        var callback = Ask(host, "once, please");

        await AcknowledgedAsync(host, await SendAsync(host, (JsonObject)callback.DeepClone()));
        await AcknowledgedAsync(host, await SendAsync(host, callback));
        await AcknowledgedAsync(host, await SendAsync(host, Ask(host, "and this")));
        await host.Slack.CallsAsync("chat.postMessage", 2);

        Assert.Equal(["once, please", "and this"], host.Desk.Asked.Select(static message => message.Text));
    }

    [Fact]
    public async Task While_the_store_is_down_nothing_is_acknowledged()
    {
        await using var host = await StartAsync();
        var callback = Ask(host, "remember me");
        host.Parts.Journal.IsDown = true;

        var lost = await SendAsync(host, (JsonObject)callback.DeepClone());
        await Eventually.IsTrueAsync(() => host.Parts.Log.All.Any(static line => line.Level == LogLevel.Error), static () => "nothing was logged");
        host.Parts.Journal.IsDown = false;
        await AcknowledgedAsync(host, await SendAsync(host, callback));
        await host.AskedAsync(1);

        Assert.DoesNotContain(lost, host.Slack.Sockets.Acknowledged.Keys);
    }

    private static async Task<SlackHost> StartAsync(SlackParts? parts = null)
    {
        var host = await SlackHost.StartAsync(static options => options with { Mode = SlackMode.Socket, AppToken = FakeSlack.AppToken }, parts);
        await Eventually.IsTrueAsync(() => host.Slack.Sockets.Count == 2, static () => "there are no two connections");
        return host;
    }

    private static JsonObject Ask(SlackHost host, string text) => host.Sender.Callback(SlackSender.Message(host.Slack, SlackHost.Ann, host.Chat.Id, text));

    private static Task<string> SendAsync(SlackHost host, JsonObject callback) => host.Slack.Sockets.SendAsync("events_api", callback, acceptsAnswer: false);

    private static Task AcknowledgedAsync(SlackHost host, string id) => Eventually.IsTrueAsync(() => host.Slack.Sockets.Acknowledged.ContainsKey(id), static () => "an envelope was not acknowledged");
}
