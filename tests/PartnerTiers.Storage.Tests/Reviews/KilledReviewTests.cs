using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Faults;
using Xunit;

namespace PartnerTiers.Storage.Tests.Reviews;

/// <summary>Whatever call to a store a process dies at, the next one goes on, and at the end everything is as if nothing had happened: nothing twice, nothing missing.</summary>
public sealed class KilledReviewTests
{
    // Every call is tried where one of these is set; of those before publication every so many by itself.
    private static readonly int Stride = Environment.GetEnvironmentVariable("PARTNERTIERS_EVERY_FAULT") is null && Environment.GetEnvironmentVariable("PARTNERTIERS_LONG") is not { Length: > 0 } ? 5 : 1;

    [Fact]
    public async Task A_process_that_dies_at_any_call_leaves_a_review_that_the_next_one_ends()
    {
        var whole = await PlayAsync(0);
        var (calls, told, doubled) = (0, 0, 0);
        // Publication at each of its calls, what leads to it at every so many.
        for (var call = 1; call <= whole.Calls; call += call >= whole.Publication ? 1 : Stride)
        {
            var broken = await PlayAsync(call);
            calls++;
            told += whole.Told.Intersect(broken.Told).Count();
            doubled += broken.Told.Count - broken.Told.Distinct().Count();
            Assert.True(whole.Told.SequenceEqual(broken.Told), $"told after call {call}: {string.Join(' ', whole.Told.Except(broken.Told).Concat(broken.Told.Except(whole.Told)))}");
            Assert.True(whole.Entries.SequenceEqual(broken.Entries), $"entries after call {call}: {string.Join(' ', whole.Entries.Except(broken.Entries).Concat(broken.Entries.Except(whole.Entries)))}");
            Assert.True(whole.Audited.SequenceEqual(broken.Audited), $"audited after call {call}");
            Assert.True(whole.Tiers.SequenceEqual(broken.Tiers), $"tiers after call {call}");
            Assert.Superset(whole.Written.ToHashSet(), broken.Written.ToHashSet());
        }

        var tally = new Tally(whole.Told.Count * calls, told, doubled);
        FaultTable.Add("killed at each step of a publication, at some before it", "store", calls, tally);
        Assert.True(tally is { Lost: 0, Doubled: 0 } && calls > 70, $"{calls} calls from {whole.Publication} of {whole.Calls}: {tally}");
    }

    private sealed record Played(int Calls, int Publication, IReadOnlyList<string> Told, IReadOnlyList<string> Entries, IReadOnlyList<string> Audited, IReadOnlyList<string> Tiers, IReadOnlyList<string> Written);

    private static async Task<Played> PlayAsync(int breakAt)
    {
        using var store = new TempStore();
        var time = ManualTime.Monday;
        var faults = new Faults { BreakAt = breakAt };
        var written = new List<string>();
        var publication = 0;
        var world = await ReviewWorld.OpenAsync(store, time, null, faults);
        while (true)
        {
            try
            {
                await EndAsync(world, time, () => publication = publication == 0 ? faults.Calls + 1 : publication);
                break;
            }
            catch (PowerFailure)
            {
                written.AddRange(world.Written.Select(one => one.ToString()));
                world.Dispose();
                world = await ReviewWorld.OpenAsync(store, time, null, faults);
            }
        }

        written.AddRange(world.Written.Select(one => one.ToString()));
        var calls = faults.Calls;
        var entries = await world.Ledger.ReadAfterAsync(0, 1_000, default);
        var audited = await world.Audit.ReadAfterAsync(0, AuditQuery.Everything, 1_000, default);
        var played = new Played(
            calls,
            publication,
            await world.KeysAsync(),
            Sorted(entries.Select(Describe)),
            Sorted(audited.Select(record => $"{record.Entry.Action} {record.Entry.Partner}")),
            Sorted(world.Board.Decided.Tiers.Select(pair => $"{pair.Key} {pair.Value}")),
            written);
        world.Dispose();
        return played;
    }

    private static async Task EndAsync(ReviewWorld world, ManualTime time, Action onPublication)
    {
        foreach (var day in new[] { new LocalDate(2026, 11, 16), new LocalDate(2026, 12, 17), new LocalDate(2027, 1, 1) })
        {
            if (world.Clock.Today <= day)
            {
                time.MoveTo(day.AtStartOfDayInZone(world.Clock.Zone).ToInstant() + Duration.FromHours(10));
                await world.Duty.RunAsync(world.Clock.Now, default);
            }
        }

        await world.Duty.RunAsync(world.Clock.Now, default);
        if (world.Reviews.Open is not null)
        {
            await world.ApproveAllAsync();
            time.MoveTo(new LocalDate(2027, 1, 15).AtStartOfDayInZone(world.Clock.Zone).ToInstant() + Duration.FromHours(10));
            onPublication();
            await world.PublishAsync(ReviewWorld.Paula);
        }

        await world.Duty.RunAsync(world.Clock.Now, default);
        Assert.True(world.Reviews.LastPublished?.IsComplete, "the review did not end");
    }

    // Numbers and moments may differ by what was undone.
    private static string Describe(LedgerEntry entry) => $"{entry.Key} {entry.Kind} {entry.Partner} {entry.By.Email} {entry.Payload}";

    private static List<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
