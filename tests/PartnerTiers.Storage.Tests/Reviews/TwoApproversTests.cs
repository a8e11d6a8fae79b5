using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Tests.Postgres;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Faults;
using Xunit;

namespace PartnerTiers.Storage.Tests.Reviews;

/// <summary>Two approvers in two processes decide every case at once, and publish at once: each thing is decided and told once.</summary>
public sealed class TwoApproversTests
{
    [Fact]
    public async Task On_SQLite_everything_is_decided_and_told_once()
    {
        using var store = new TempStore();
        using var alone = new TempStore();
        await CompareAsync(await store.OpenAsync(), await alone.OpenAsync(), "two approvers at once, SQLite");
    }

    [PeerFact(Peer.Postgres)]
    public async Task On_PostgreSQL_everything_is_decided_and_told_once()
    {
        var (store, alone) = (new PostgresStore(), new PostgresStore());
        await store.InitializeAsync();
        await alone.InitializeAsync();
        await CompareAsync(await store.OpenAsync(), await alone.OpenAsync(), "two approvers at once in two processes, PostgreSQL");
        await store.DisposeAsync();
        await alone.DisposeAsync();
    }

    private static async Task CompareAsync(IDbContextFactory<PartnerTiersContext> store, IDbContextFactory<PartnerTiersContext> alone, string fault)
    {
        var expected = await PlayAsync(alone, processes: 1);
        var told = await PlayAsync(store, processes: 2);
        var tally = new Tally(expected.Told.Count, expected.Told.Intersect(told.Told).Count(), told.Told.Count - told.Told.Intersect(expected.Told).Count());
        FaultTable.Add(fault, "store", told.Decided, tally);
        Assert.True(tally is { Lost: 0, Doubled: 0 }, $"{tally}: {string.Join(' ', told.Told.Except(expected.Told))}");
        Assert.Equal(expected.Decided, told.Decided);
        Assert.Equal(1, told.Published);
    }

    /// <returns>The keys of what is to be told, how many cases were decided, and how many publications began.</returns>
    private static async Task<(IReadOnlyCollection<string> Told, int Decided, int Published)> PlayAsync(IDbContextFactory<PartnerTiersContext> store, int processes)
    {
        var time = ManualTime.Monday;
        var worlds = new List<ReviewWorld>();
        for (var i = 0; i < processes; i++)
        {
            worlds.Add(await ReviewWorld.OpenAsync(store, time));
        }

        var (first, decided) = (worlds[0], 0);
        foreach (var day in new[] { new LocalDate(2026, 11, 16), new LocalDate(2027, 1, 1) })
        {
            time.MoveTo(day.AtStartOfDayInZone(first.Clock.Zone).ToInstant() + Duration.FromHours(10));
            await first.Duty.RunAsync(first.Clock.Now, default);
        }

        foreach (var world in worlds)
        {
            await world.Reader.ReadAsync(default);
        }

        // Once for the decisions, once for the second signatures.
        foreach (var isSecond in new[] { false, true })
        {
            foreach (var one in first.Reviews.Open!.Undecided.ToList())
            {
                // Where a second person has to sign, one press of each would be both.
                string[] approvers = isSecond ? [ReviewWorld.Peter, ReviewWorld.Peter] : [ReviewWorld.Paula, one.Row.Before == "elite" ? ReviewWorld.Paula : ReviewWorld.Peter];
                var outcomes = await Task.WhenAll(worlds.Select((world, i) => Task.Run(() => world.DecideAsync(one.Row.Partner, approvers[i]))));
                Assert.Single(outcomes, static outcome => outcome is DecisionOutcome.Done);
                decided++;
                await Task.WhenAll(worlds.Select(static world => world.Reader.ReadAsync(default)));
            }
        }

        time.MoveTo(new LocalDate(2027, 1, 15).AtStartOfDayInZone(first.Clock.Zone).ToInstant() + Duration.FromHours(10));
        await Task.WhenAll(worlds.Select(static world => Task.Run(() => world.PublishAsync(ReviewWorld.Paula))));
        foreach (var world in worlds)
        {
            await world.Duty.RunAsync(world.Clock.Now, default);
        }

        var entries = await first.Ledger.ReadAfterAsync(0, 1_000, default);
        var keys = (await first.Outbox.FindAsync(string.Empty, default)).Select(static state => state.Push.Key).ToList();
        worlds.ForEach(static world => world.Dispose());
        return (keys, decided, entries.Count(static entry => entry.Kind == ReviewRecords.Ordered));
    }
}
