using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Channels.Slack.Signing;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.PeerPrograms;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Slack;

/// <summary>
/// The bot beside a Slack that others wrote (npm <c>emulate</c>). It has no <c>app_mention</c>, no interactivity and no Socket Mode, and its events lack <c>authorizations</c> and <c>channel_type</c>:
/// so the question comes from our sender, and the answer goes to the emulator.
/// </summary>
public sealed class SlackEmulatorTests
{
    [PeerFact(Peer.SlackEmulator)]
    public async Task The_bot_posts_into_it_and_what_it_signs_is_accepted()
    {
        var received = new ConcurrentQueue<(string? Signature, string? Timestamp, byte[] Body)>();
        await using var app = await ListenAsync(received);
        await using var emulator = await SlackEmulator.StartAsync(app.Urls.First() + "/slack/events", FakeSlack.SigningSecret);
        var team = (await emulator.CallAsync("auth.test", SlackEmulator.BotToken))["team_id"]!.GetValue<string>();
        var channel = Named(await emulator.CallAsync("conversations.list", SlackEmulator.BotToken), "channels", SlackEmulator.Channel);
        var kari = Named(await emulator.CallAsync("users.list", SlackEmulator.BotToken), "members", SlackEmulator.Person);
        await emulator.CallAsync("conversations.join", SlackEmulator.BotToken, ("channel", channel));
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await SlackBot.StartAsync(slack, ("Slack:ApiUrl", emulator.ApiUrl), ("Slack:BotToken", SlackEmulator.BotToken), ("Access:Home:Slack:0", team));
        using var sender = bot.Sender();

        using var acknowledged = await sender.EventAsync(SlackSender.Message(slack, kari, channel, "<@U0BOT> who is close to Elite?"), team);
        await Eventually.IsTrueAsync(() => received.Any(static one => Encoding.UTF8.GetString(one.Body).Contains("Elite", StringComparison.Ordinal)), () => $"no message of the bot arrived: {string.Join('\n', received.Select(static one => Encoding.UTF8.GetString(one.Body)))}");
        await emulator.CallAsync("chat.postMessage", SlackEmulator.PersonToken, ("channel", channel), ("text", "takk! & <3"));
        await Eventually.IsTrueAsync(() => received.Any(static one => Encoding.UTF8.GetString(one.Body).Contains("takk", StringComparison.Ordinal)), static () => "no event of what Kari wrote arrived");

        Assert.All(received, static one =>
        {
            var then = DateTimeOffset.FromUnixTimeSeconds(long.Parse(one.Timestamp!, CultureInfo.InvariantCulture));
            Assert.True(SlackSignature.IsValid(FakeSlack.SigningSecret, one.Signature, one.Timestamp, one.Body, then));
            Assert.False(SlackSignature.IsValid(FakeSlack.SigningSecret, one.Signature, one.Timestamp, [.. one.Body, 32], then));
            Assert.False(SlackSignature.IsValid("another", one.Signature, one.Timestamp, one.Body, then));
        });
    }

    [PeerFact(Peer.SlackEmulator)]
    public async Task A_day_in_its_workspace_reads_as_in_the_golden_file_and_it_refuses_nothing()
    {
        await using var day = await EmulatedDay.PlayAsync();

        Golden.Matches("PartnerTiers.Bot.Tests", "Conversations/slack-emulated.txt", day.Text);
        Assert.All(day.Calls, static call => Assert.True(call.IsOk, $"{call.Method}: {call.Answer.ToJsonString()}"));
        Assert.All(new[] { "oauth.v2.access", "auth.test", "users.info", "chat.postMessage", "chat.update", "views.publish", "views.open" }, method => Assert.Contains(day.Calls, call => call.Method == method && !EmulatorFront.Lacking.Contains(method)));
    }

    private static string Named(JsonObject answer, string list, string name) => answer[list]!.AsArray().Single(one => one!["name"]!.GetValue<string>() == name)!["id"]!.GetValue<string>();

    private static async Task<WebApplication> ListenAsync(ConcurrentQueue<(string? Signature, string? Timestamp, byte[] Body)> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            received.Enqueue((http.Request.Headers[SlackSignature.SignatureHeader], http.Request.Headers[SlackSignature.TimestampHeader], body.ToArray()));
        });
        await app.StartAsync();
        return app;
    }
}
