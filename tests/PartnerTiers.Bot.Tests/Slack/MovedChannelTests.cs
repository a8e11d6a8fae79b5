using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Bot.Tests.Conversations;
using PartnerTiers.Operations.Digests;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Slack;

/// <summary>Slack gives a channel another id, as when it becomes a shared one, while pushes wait for it.</summary>
public sealed class MovedChannelTests
{
    [Fact]
    public async Task What_waits_for_a_channel_is_told_under_its_new_id_in_order_and_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await SlackBot.StartAsync(slack);
        using var sender = bot.Sender();
        slack.Add(new SlackPerson("U1", "Jo Winter", FakeSlack.Team, "jo.winter@example.com"));
        slack.Add(new SlackChannel("C1OLD", "sales", ["U1", FakeSlack.BotUser]));
        var now = Instant.FromDateTimeOffset(bot.Time.GetUtcNow());
        await WriteAsync("told", 0, Duration.Zero);
        await Eventually.IsTrueAsync(() => slack.Channels["C1OLD"].Messages.Count == 1, () => "nothing is told");
        for (var week = 1; week <= 5; week++)
        {
            await WriteAsync($"waits/{week}", week, Duration.FromHours(1));
        }

        slack.Channels.TryRemove("C1OLD", out _);
        slack.Add(new SlackChannel("C1NEW", "sales", ["U1", FakeSlack.BotUser]));
        // Slack sends it again where it does not hear of the first.
        var moved = new JsonObject { ["type"] = "channel_id_changed", ["old_channel_id"] = "C1OLD", ["new_channel_id"] = "C1NEW", ["event_ts"] = "1794819700.000001" };
        foreach (var _ in new[] { 1, 2 })
        {
            using var answer = await sender.EventAsync((JsonObject)moved.DeepClone());
            Assert.Equal(200, (int)answer.StatusCode);
        }

        await bot.WorkedOffAsync();
        bot.Time.Advance(Duration.FromHours(1));
        await Eventually.IsTrueAsync(() => slack.Channels["C1NEW"].Messages.Count == 5, () => $"{slack.Channels["C1NEW"].Messages.Count} are told");
        IReadOnlyList<PushState> states = [];
        await Eventually.IsTrueAsync(async () => (states = await bot.Services.GetRequiredService<IOutbox>().FindAsync(string.Empty, default)).All(static state => state.Fate == PushFate.Sent), () => "not all is noted");
        Assert.All(states, static state => Assert.Equal(new Addressee.Channel("slack", FakeSlack.Team, "C1NEW"), state.Push.To));
        var calls = slack.Calls.Where(static call => call.Method == "chat.postMessage" && call["channel"] == "C1NEW").Select(static call => call["text"]).ToList();
        Assert.Equal(5, calls.Distinct().Count());

        Task WriteAsync(string key, int week, Duration wait) => bot.Services.GetRequiredService<IOutbox>().WriteAsync(
            [new Push(key, DigestNotice.Push, PushJson.Write(new DigestNotice(new LocalDate(2026, 11, 16).PlusWeeks(week))), new Addressee.Channel("slack", FakeSlack.Team, "C1OLD"), now, now + wait)], default);
    }
}
