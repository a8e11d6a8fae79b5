using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Bot.Schedules;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Bot.Tests.Schedules;

/// <summary>The bot with all its duties under the real scheduler, off for some days: over a quarter's and a year's end, over both changes of the clock, over a short month's end.</summary>
public sealed class OffForDaysTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("2026-12-30T15:00:00Z", "2027-01-02T09:00:00Z", "review/2026-12-31/evaluated")]
    [InlineData("2027-03-26T15:00:00Z", "2027-03-29T06:00:00Z", "digest/2027-03-29")]
    [InlineData("2026-10-23T15:00:00Z", "2026-10-26T07:00:00Z", "digest/2026-10-26")]
    [InlineData("2027-02-26T15:00:00Z", "2027-03-01T07:00:00Z", "digest/2027-03-01")]
    public Task What_fell_due_is_done_once(string off, string on, string due) => PlayAsync(DutyBot.StoreIn(folder), off, on, due);

    [PeerTheory(Peer.Postgres)]
    [InlineData("2026-12-30T15:00:00Z", "2027-01-02T09:00:00Z", "review/2026-12-31/evaluated")]
    [InlineData("2027-03-26T15:00:00Z", "2027-03-29T06:00:00Z", "digest/2027-03-29")]
    public async Task On_PostgreSQL_too(string off, string on, string due)
    {
        await using var database = await PostgresServer.NewDatabaseAsync();
        await PlayAsync(database.ConnectionString, off, on, due);
    }

    private static async Task PlayAsync(string store, string off, string on, string due)
    {
        var time = new ManualTime(InstantPattern.ExtendedIso.Parse(off).Value);
        await using var bot = new DutyBot(time, null, DutyRhythm.Usual, store);
        var before = await RunAsync(bot, time);
        Assert.DoesNotContain(due, before.Entries);

        time.MoveTo(InstantPattern.ExtendedIso.Parse(on).Value);
        var after = await RunAsync(bot, time);
        Assert.Single(after.Entries, due);
        Assert.Equal(after.Entries.Distinct(), after.Entries);

        // Started once more five minutes later: nothing more is due.
        time.Advance(Duration.FromMinutes(5));
        var again = await RunAsync(bot, time);
        Assert.Equal(string.Join('\n', after.Entries), string.Join('\n', again.Entries));
        Assert.Equal(string.Join('\n', after.Pushes), string.Join('\n', again.Pushes));
    }

    /// <summary>Starts the bot, waits until each of its duties has run, and stops it.</summary>
    private static async Task<(IReadOnlyList<string> Entries, IReadOnlyList<string> Pushes)> RunAsync(DutyBot bot, ManualTime time)
    {
        await bot.StartAsync();
        var now = Instant.FromDateTimeOffset(time.GetUtcNow()).ToString();
        var waitsFor = string.Empty;
        await Eventually.IsTrueAsync(
            async () => (waitsFor = string.Join(", ", (await bot.DutiesAsync()).Where(duty => duty!["lastRun"]?.GetValue<string>() != now).Select(static duty => duty!["id"]))).Length == 0,
            () => "not run: " + waitsFor);
        var entries = (await bot.Services.GetRequiredService<ILedger>().ReadAfterAsync(0, 10_000, default)).Select(static entry => entry.Key).ToList();
        // Duties write all that they write before they are noted as run. What the deliveries beside them say of themselves comes in its own time.
        var pushes = (await bot.Services.GetRequiredService<IOutbox>().FindAsync(string.Empty, default)).Where(static state => state.Push.Kind != UndeliveredNotice.Kind).Select(static state => state.Push.Key).ToList();
        await bot.StopAsync();
        Assert.True(bot.Logs.Errors.IsEmpty, string.Join('\n', bot.Logs.Errors));
        return (entries, pushes);
    }
}
