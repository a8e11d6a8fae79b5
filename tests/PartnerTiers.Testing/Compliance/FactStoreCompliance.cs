using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using Xunit;

namespace PartnerTiers.Testing.Compliance;

/// <summary>What every store of facts does.</summary>
public abstract class FactStoreCompliance
{
    private static readonly Duration Took = Duration.FromSeconds(3);
    private static readonly LocalDate Day = new(2026, 3, 31);

    protected ManualTime Time { get; } = ManualTime.Monday;

    /// <summary>A store of its own for this test, on this clock; asked again, another door to the same one.</summary>
    protected abstract Task<(IFactStore Facts, IChangeLog Changes)> OpenAsync(TimeProvider time);

    private Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    [ComplianceFact]
    public async Task Before_the_first_sync_there_is_nothing()
    {
        var (store, _) = await OpenAsync();
        Assert.Null(await store.LoadAsync(default));
        Assert.Empty(await store.RecordsAsync(Instant.MinValue, 10, default));
    }

    [ComplianceFact]
    public async Task Facts_come_back_exactly_as_they_were_delivered()
    {
        var (store, _) = await OpenAsync();
        var record = await SyncAsync(store, FactSamples.Full);
        var (again, _) = await OpenAsync();
        var loaded = (await again.LoadAsync(default))!.Value;
        Assert.Equal(FactSamples.Lines(FactSamples.Full), FactSamples.Lines(loaded.Facts));
        Assert.Equal(record with { Rejects = default }, loaded.Sync with { Rejects = default });
        Assert.Equal((FactSamples.CountOf(FactSamples.Full), 0, 0), (record.Added, record.Changed, record.Removed));
        Assert.Equal((Took, "/data/facts"), (loaded.Sync.Took, loaded.Sync.Place));
    }

    [ComplianceFact]
    public async Task The_same_input_twice_changes_nothing_and_says_so()
    {
        var (store, changes) = await OpenAsync();
        Assert.False((await SyncAsync(store, FactSamples.Full)).NothingChanged);
        var shuffled = FactSamples.Full with { Deals = [.. FactSamples.Full.Deals.Reverse()], Certifications = [.. FactSamples.Full.Certifications.Reverse()] };
        var second = await SyncAsync(store, shuffled);
        Assert.True(second.NothingChanged);
        Assert.Equal(2, second.Id);
        Assert.Empty(await changes.ChangesAsync(Instant.MinValue, null, 10, default));
    }

    [ComplianceFact]
    public async Task Added_changed_and_removed_are_counted_by_key_and_by_multiset()
    {
        var (store, _) = await OpenAsync();
        await SyncAsync(store, FactSamples.Full);
        var next = FactSamples.Full with
        {
            Partners = FactSamples.Full.Partners.SetItem(0, FactSamples.Full.Partners[0] with { Aliases = ["Lark"] }),
            Deals = FactSamples.Full.Deals.ToImmutableArray().RemoveAt(1).Add(new Deal("D9", "P1", Contribution.Resold, "EUR", DealStage.Open)),
            Certifications = FactSamples.Full.Certifications.RemoveAt(1),
            Feedback = FactSamples.Full.Feedback.Add(FactSamples.Full.Feedback[1]),
        };
        var record = await SyncAsync(store, next);
        Assert.Equal((2, 1, 2), (record.Added, record.Changed, record.Removed));
        Assert.Equal(FactSamples.Lines(next), FactSamples.Lines((await store.LoadAsync(default))!.Value.Facts));
        Assert.True((await SyncAsync(store, next)).NothingChanged);
    }

    [ComplianceFact]
    public async Task Of_two_rates_for_one_day_the_later_still_holds_after_a_restart()
    {
        var (store, _) = await OpenAsync();
        var (one, two, three) = (new Rate(Day, "USD", 1m), new Rate(Day, "USD", 2m), new Rate(Day, "USD", 3m));
        foreach (var rates in new Rate[][] { [one, two, three], [three, two, one], [one, three], [three, one, two], [two, two, one] })
        {
            await SyncAsync(store, FactSet.Empty with { Rates = [.. rates] });
            Assert.Equal(rates, (await store.LoadAsync(default))!.Value.Facts.Rates);
        }
    }

    [ComplianceFact]
    public async Task An_emptied_source_empties_the_store()
    {
        var (store, _) = await OpenAsync();
        await SyncAsync(store, FactSamples.Full);
        var record = await SyncAsync(store, FactSet.Empty);
        Assert.Equal(FactSamples.CountOf(FactSamples.Full), record.Removed);
        Assert.Empty(FactSamples.Lines((await store.LoadAsync(default))!.Value.Facts));
    }

    [ComplianceFact]
    public async Task A_refused_reading_writes_its_record_and_nothing_else()
    {
        var (store, _) = await OpenAsync();
        var good = await SyncAsync(store, FactSamples.Full);
        var reject = new Reject("deals.csv", 17, "share", "1.2", "A share is between 0 and 1.", "P1", 2);
        var refused = await store.ReplaceAsync(new CrmReading(FactSet.Empty, 5, [reject], new SyncRefusal("deals.csv", "Too many bad rows.")), "CSV folder", Now, default);
        Assert.False(refused.NothingChanged);
        Assert.Equal((0, 0, 0), (refused.Added, refused.Changed, refused.Removed));
        var loaded = (await store.LoadAsync(default))!.Value;
        Assert.Equal(good.Id, loaded.Sync.Id);
        Assert.Equal(FactSamples.Lines(FactSamples.Full), FactSamples.Lines(loaded.Facts));
        var newest = (await store.RecordsAsync(Instant.MinValue, 1, default)).Single();
        Assert.Equal(new SyncRefusal("deals.csv", "Too many bad rows."), newest.Refusal);
        Assert.Equal(reject, newest.Rejects.Single());
    }

    [ComplianceFact]
    public async Task Records_keep_all_rejects_and_come_newest_first()
    {
        var (store, _) = await OpenAsync();
        var rejects = Enumerable.Range(2, 3000).Select(line => new Reject("deals.csv", line, "amount", "abc", "Not a number.", line % 2 == 0 ? "P1" : null)).ToArray();
        await SyncAsync(store, FactSamples.Full, rejects);
        Time.Advance(Duration.FromHours(1));
        await SyncAsync(store, FactSamples.Full, rejects);
        Time.Advance(Duration.FromHours(1));
        await SyncAsync(store, FactSamples.Full, rejects[..2]);
        var records = await store.RecordsAsync(Instant.MinValue, 10, default);
        Assert.Equal([3, 2, 1], records.Select(record => record.Id));
        Assert.Equal(rejects[..2], records[0].Rejects);
        Assert.Equal(rejects, records[1].Rejects);
        Assert.Equal(rejects, records[2].Rejects);
        Assert.Equal([3], (await store.RecordsAsync(Now, 10, default)).Select(record => record.Id));
        Assert.Equal([3, 2], (await store.RecordsAsync(Now - Duration.FromHours(1), 2, default)).Select(record => record.Id));
    }

    [ComplianceFact]
    public async Task The_change_log_says_what_a_sync_changed()
    {
        var (store, changes) = await OpenAsync();
        await SyncAsync(store, FactSamples.Full);
        Time.Advance(Duration.FromHours(1));
        var deal = FactSamples.Full.Deals[0] with { Amount = 12.5m, ClosedOn = null, Stage = DealStage.Open, AlsoAs = [Contribution.Influenced] };
        var record = await SyncAsync(store, FactSamples.Full with
        {
            Partners = FactSamples.Full.Partners.RemoveAt(1).SetItem(0, FactSamples.Full.Partners[0] with { Aliases = [] }),
            Deals = FactSamples.Full.Deals.ToImmutableArray().RemoveAt(1).SetItem(0, deal).Add(new Deal("D9", "P1", Contribution.Resold, "EUR", DealStage.Open)),
        });
        FactChange Entry(ChangeKind what, string fact, string id, string partner, string? column = null, string? before = null, string? after = null) =>
            new(record.Id, record.At, what, fact, id, partner, column, before, after);
        var entries = await changes.ChangesAsync(record.At, null, 100, default);
        Assert.Equal(
            [
                Entry(ChangeKind.Changed, "partner", "P1", "P1", "aliases", "Lark;L;S"),
                Entry(ChangeKind.Changed, "deal", "D1", "P1", "also_as", "sourced;influenced", "influenced"),
                Entry(ChangeKind.Changed, "deal", "D1", "P1", "amount", "79228162514264337593543950335", "12.5"),
                Entry(ChangeKind.Changed, "deal", "D1", "P1", "closed_on", "2026-03-31"),
                Entry(ChangeKind.Changed, "deal", "D1", "P1", "stage", "won", "open"),
                Entry(ChangeKind.Added, "deal", "D9", "P1"),
                Entry(ChangeKind.Removed, "deal", "D1", "P2 "),
                Entry(ChangeKind.Removed, "partner", "p1", "p1"),
            ],
            entries.OrderBy(entry => entry.PartnerId, StringComparer.Ordinal).ThenBy(entry => entry.Fact == "deal").ThenBy(entry => entry.Id, StringComparer.Ordinal).ThenBy(entry => entry.Column, StringComparer.Ordinal));
        Assert.Single(await changes.ChangesAsync(record.At, "p1", 100, default));
        Assert.Equal(3, (await changes.ChangesAsync(Instant.MinValue, null, 3, default)).Count);
        Assert.Empty(await changes.ChangesAsync(record.At + Duration.FromSeconds(1), null, 100, default));
    }

    [ComplianceFact]
    public async Task The_change_log_is_bounded_and_says_what_it_left_out()
    {
        var (store, changes) = await OpenAsync();
        await SyncAsync(store, FactSamples.Full);
        var many = Enumerable.Range(0, IChangeLog.MostPerSync + 7).Select(i => new Deal($"M{i}", "P1", Contribution.Resold, "EUR", DealStage.Open));
        var record = await SyncAsync(store, FactSamples.Full with { Deals = [.. FactSamples.Full.Deals, .. many] });
        Assert.Equal(7, record.ChangesNotLogged);
        Assert.Equal(IChangeLog.MostPerSync + 7, record.Added);
        Assert.Equal(7, (await store.RecordsAsync(Instant.MinValue, 1, default)).Single().ChangesNotLogged);
        Assert.Equal(IChangeLog.MostPerSync, (await changes.ChangesAsync(Instant.MinValue, null, int.MaxValue, default)).Count);
        Time.Advance(Duration.FromDays(IChangeLog.KeptDays + 1));
        await SyncAsync(store, FactSamples.Full);
        Assert.DoesNotContain(await changes.ChangesAsync(Instant.MinValue, null, int.MaxValue, default), entry => entry.SyncId == record.Id);
        Assert.Equal(3, (await store.RecordsAsync(Instant.MinValue, 10, default)).Count);
    }

    [ComplianceFact]
    public async Task A_sync_that_breaks_off_after_writing_leaves_the_old_facts_whole()
    {
        var (store, _) = await OpenAsync();
        await SyncAsync(store, FactSamples.Full);
        // The clock is read when all facts are written and nothing is committed.
        using var stop = new CancellationTokenSource();
        var (breaking, _) = await OpenAsync(new HookedTime(() => throw new TimeoutException("broken")));
        var (cancelled, _) = await OpenAsync(new HookedTime(stop.Cancel));
        var next = FactSamples.Full with { Partners = [], Rates = [] };
        await Assert.ThrowsAsync<TimeoutException>(() => SyncAsync(breaking, next));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SyncAsync(cancelled, next, stop: stop.Token));
        Assert.Equal(FactSamples.Lines(FactSamples.Full), FactSamples.Lines((await store.LoadAsync(default))!.Value.Facts));
        Assert.Single(await store.RecordsAsync(Instant.MinValue, 10, default));
        Assert.True((await SyncAsync(store, FactSamples.Full)).NothingChanged);
    }

    [ComplianceFact]
    public async Task A_source_that_delivers_an_id_twice_changes_nothing()
    {
        var (store, _) = await OpenAsync();
        await SyncAsync(store, FactSamples.Full);
        var twice = FactSamples.Full with { Partners = [], Deals = [.. FactSamples.Full.Deals, FactSamples.Full.Deals[0] with { Amount = 1 }] };
        await Assert.ThrowsAsync<ArgumentException>(() => SyncAsync(store, twice));
        Assert.Equal(FactSamples.Lines(FactSamples.Full), FactSamples.Lines((await store.LoadAsync(default))!.Value.Facts));
    }

    [ComplianceFact]
    public async Task Two_doors_may_sync_at_once_and_a_reader_never_sees_half_of_one()
    {
        var (one, _) = await OpenAsync();
        var (two, _) = await OpenAsync();
        var left = Many("L");
        var right = Many("R");
        await SyncAsync(one, left);
        var sides = new[] { FactSamples.Lines(left), FactSamples.Lines(right) };
        var writing = Task.WhenAll(
            Task.Run(async () => { for (var i = 0; i < 5; i++) { await SyncAsync(one, i % 2 == 0 ? right : left); } }),
            Task.Run(async () => { for (var i = 0; i < 5; i++) { await SyncAsync(two, i % 2 == 0 ? left : right); } }));
        var (reader, _) = await OpenAsync();
        while (!writing.IsCompleted)
        {
            var seen = FactSamples.Lines((await reader.LoadAsync(default))!.Value.Facts);
            Assert.Contains(seen, sides);
        }

        await writing;
        Assert.Equal(11, (await one.RecordsAsync(Instant.MinValue, 100, default)).Select(record => record.Id).Distinct().Count());

        static FactSet Many(string side) => FactSet.Empty with
        {
            Partners = [.. Enumerable.Range(0, 200).Select(i => new Partner($"P{i}", side, "isv", "EMEA"))],
            Deals = [.. Enumerable.Range(0, 500).Select(i => new Deal($"{side}{i}", $"P{i % 200}", Contribution.Resold, "EUR", DealStage.Open))],
        };
    }

    private async Task<SyncRecord> SyncAsync(IFactStore store, FactSet facts, Reject[]? rejects = null, CancellationToken stop = default) =>
        await store.ReplaceAsync(FactSamples.Reading(facts, rejects ?? []) with { Place = "/data/facts" }, "CSV folder", Now - Took, stop);

    private Task<(IFactStore Facts, IChangeLog Changes)> OpenAsync() => OpenAsync(Time);

    private sealed class HookedTime(Action hook) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            hook();
            return ManualTime.Monday.GetUtcNow();
        }
    }
}
