using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Storage.Tests.Reviews;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Faults;
using Xunit;

namespace PartnerTiers.Storage.Tests.Moves;

/// <summary>Whatever call to a store a process dies at, moves between reviews go on where they stopped: nobody moves twice or is told twice, nobody is left out.</summary>
public sealed class KilledMoveTests
{
    // Every call is tried where one of these is set; every so many by itself.
    private static readonly int Stride = Environment.GetEnvironmentVariable("PARTNERTIERS_EVERY_FAULT") is null && Environment.GetEnvironmentVariable("PARTNERTIERS_LONG") is not { Length: > 0 } ? 3 : 1;
    private static readonly MoveDays AnyDay = new(true, []);
    private static readonly RuleBook Book = new([ReviewWorld.Version(new ReviewRules { UpAt = AnyDay, DownAt = AnyDay, AutoApprove = ["upgrade"], SecondSignature = ["elite"] })]);

    [Fact]
    public async Task A_process_that_dies_at_any_call_leaves_moves_that_the_next_one_ends()
    {
        var whole = await PlayAsync(0);
        Assert.Contains("up select", whole.Tiers);
        Assert.Contains("elite-down elite", whole.Tiers);
        Assert.Contains(whole.Told, static key => key.StartsWith("review-moves/", StringComparison.Ordinal) && key.EndsWith("/corrected/elite-down/1", StringComparison.Ordinal));
        var (calls, told, doubled) = (0, 0, 0);
        for (var call = 1; call <= whole.Calls; call += Stride)
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
        FaultTable.Add("killed at each third step of any-day moves and an appeal", "store", calls, tally);
        Assert.True(tally is { Lost: 0, Doubled: 0 } && calls > 30, $"{calls} calls of {whole.Calls}: {tally}");
    }

    private sealed record Played(int Calls, IReadOnlyList<string> Told, IReadOnlyList<string> Entries, IReadOnlyList<string> Audited, IReadOnlyList<string> Tiers, IReadOnlyList<string> Written);

    private static async Task<Played> PlayAsync(int breakAt)
    {
        using var store = new TempStore();
        var time = ManualTime.Monday;
        var faults = new Faults { BreakAt = breakAt };
        var written = new List<string>();
        var world = await ReviewWorld.OpenAsync(store, time, Book, faults);
        while (true)
        {
            try
            {
                await EndAsync(world, time);
                break;
            }
            catch (PowerFailure)
            {
                written.AddRange(world.Written.Select(one => one.ToString()));
                world.Dispose();
                world = await ReviewWorld.OpenAsync(store, time, Book, faults);
            }
        }

        written.AddRange(world.Written.Select(one => one.ToString()));
        var calls = faults.Calls;
        var entries = await world.Ledger.ReadAfterAsync(0, 1_000, default);
        var audited = await world.Audit.ReadAfterAsync(0, AuditQuery.Everything, 1_000, default);
        var played = new Played(
            calls,
            await world.KeysAsync(),
            Sorted(entries.Select(entry => $"{entry.Key} {entry.Kind} {entry.Partner} {entry.By.Email} {entry.Payload}")),
            Sorted(audited.Select(record => $"{record.Entry.Action} {record.Entry.Partner}")),
            Sorted(world.Board.Decided.Tiers.Select(pair => $"{pair.Key} {pair.Value.Tier}")),
            written);
        world.Dispose();
        return played;
    }

    private static async Task EndAsync(ReviewWorld world, ManualTime time)
    {
        await world.SubscribeAsync(Topics.Upgrades);
        await RunAsync(world);
        var found = new LocalDate(2026, 11, 16);
        // Who pressed before the power went sees whether it counted.
        await world.DecideAsync("down", ReviewWorld.Max, new CaseChoice(ProposalKind.Keep, "select", null), "A renewal is signed", found);
        await world.DecideAsync("elite-down", ReviewWorld.Max, review: found);
        await world.DecideAsync("elite-down", ReviewWorld.Peter, review: found);
        await RunAsync(world);
        // It is appealed against and taken back, wherever it was told.
        await world.FileAsync("elite-down", ReviewWorld.Max);
        await world.AnswerAsync("elite-down", new CaseChoice(ProposalKind.Keep, "elite", null), ReviewWorld.Peter);
        await RunAsync(world);
        var review = new LocalDate(2027, 1, 1).AtStartOfDayInZone(world.Clock.Zone).ToInstant() + Duration.FromHours(10);
        if (world.Clock.Now < review)
        {
            time.MoveTo(review);
        }

        await RunAsync(world);
        Assert.DoesNotContain(world.Reviews.Waiting, one => one.Row.Partner == "narrow");
    }

    private static async Task RunAsync(ReviewWorld world)
    {
        await world.Duty.RunAsync(world.Clock.Now, default);
        await world.Moves.RunAsync(world.Clock.Now, default);
    }

    private static List<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
