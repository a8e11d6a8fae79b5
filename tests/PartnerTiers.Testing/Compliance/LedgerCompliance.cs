using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Transactions;
using Xunit;

namespace PartnerTiers.Testing.Compliance;

/// <summary>What every ledger does, by itself.</summary>
public abstract class LedgerCompliance
{
    protected static readonly Instant At = Instant.FromUtc(2026, 12, 31, 23, 0) + Duration.FromNanoseconds(123_456_789);
    private static readonly Actor Ada = new("teams", "29:ada", "ada.admin@example.com", "home", "19:review");

    /// <summary>Opens the ledger; every opening sees the same entries.</summary>
    protected abstract Task<(ITransactions Transactions, ILedger Ledger)> OpenAsync();

    [ComplianceFact]
    public async Task Entries_are_numbered_and_read_back_as_written()
    {
        var (_, ledger) = await OpenAsync();
        Assert.Equal(0, await ledger.LastAsync(default));
        var first = await ledger.TryAppendAsync(Entry("a"), default);
        var second = await (await OpenAsync()).Ledger.TryAppendAsync(Entry("b") with { Partner = null, Payload = """{"reason":"Zoë “list”"}""" }, default);
        Assert.Equal(Entry("a") with { Number = first!.Number }, first);
        Assert.True(first.Number > 0 && second!.Number > first.Number);
        Assert.Equal([first, second!], await ledger.ReadAfterAsync(0, 10, default));
        Assert.Equal([first], await ledger.ReadAfterAsync(0, 1, default));
        Assert.Equal([second!], await ledger.ReadAfterAsync(first.Number, 10, default));
        Assert.Equal(second.Number, await ledger.LastAsync(default));
    }

    [ComplianceFact]
    public async Task Of_two_with_one_key_the_first_counts_and_nothing_is_left_of_the_second()
    {
        var (_, ledger) = await OpenAsync();
        var first = await ledger.TryAppendAsync(Entry("a"), default);
        Assert.Null(await (await OpenAsync()).Ledger.TryAppendAsync(Entry("a") with { Payload = "{}", Partner = "P002" }, default));
        Assert.Equal(first, await ledger.FindAsync("a", default));
        Assert.Null(await ledger.FindAsync("A", default));
        Assert.Equal([first!], await ledger.ReadAfterAsync(0, 10, default));
        Assert.Equal(first!.Number, await ledger.LastAsync(default));
    }

    [ComplianceFact]
    public async Task Of_many_who_decide_at_once_one_does()
    {
        var (one, two) = ((await OpenAsync()).Ledger, (await OpenAsync()).Ledger);
        var kept = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).TryAppendAsync(Entry("a") with { Payload = $"{{\"n\":{i}}}" }, default))));
        Assert.Equal(Assert.Single(kept.OfType<LedgerEntry>()), await two.FindAsync("a", default));
    }

    [ComplianceFact]
    public async Task Who_reads_on_while_many_write_misses_none()
    {
        var (one, two) = ((await OpenAsync()).Ledger, (await OpenAsync()).Ledger);
        var writing = Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => (i % 2 == 0 ? one : two).TryAppendAsync(Entry($"k{i}"), default))));
        var seen = new List<LedgerEntry>();
        while (!writing.IsCompleted || seen.Count < 40)
        {
            var page = await one.ReadAfterAsync(seen.Count == 0 ? 0 : seen[^1].Number, 7, default);
            seen.AddRange(page);
            if (page.Count == 0 && writing.IsFaulted)
            {
                await writing;
            }
        }

        Assert.Equal(40, seen.Select(entry => entry.Key).Distinct().Count());
        Assert.Equal(seen.Select(entry => entry.Number).Order(), seen.Select(entry => entry.Number));
    }

    protected static LedgerEntry Entry(string key) => new(key, "review.decided", "P001", At, Ada, """{"to":"elite"}""");
}

/// <summary>The same of a ledger that takes part in transactions.</summary>
public abstract class LedgerTransactionsCompliance : LedgerCompliance
{
    [ComplianceFact]
    public async Task What_is_undone_is_in_no_ledger_and_its_key_is_free()
    {
        var (transactions, ledger) = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => transactions.RunAsync<bool>(
            async stop =>
            {
                Assert.NotNull(await ledger.TryAppendAsync(Entry("a"), stop));
                Assert.Null(await ledger.TryAppendAsync(Entry("a"), stop));
                throw new InvalidOperationException("the power went");
            },
            default));
        Assert.Null(await ledger.FindAsync("a", default));
        Assert.Equal(0, await ledger.LastAsync(default));
        Assert.NotNull(await ledger.TryAppendAsync(Entry("a"), default));
    }

    [ComplianceFact]
    public async Task A_reader_asked_inside_a_transaction_sees_what_is_kept_and_no_more()
    {
        var (transactions, ledger) = await OpenAsync();
        await ledger.TryAppendAsync(Entry("kept"), default);
        var fold = new Keys();
        using var reader = new LedgerReader(ledger, [fold], new ManualTime(At));
        await Assert.ThrowsAsync<InvalidOperationException>(() => transactions.RunAsync<bool>(
            async stop =>
            {
                await ledger.TryAppendAsync(Entry("undone"), stop);
                await reader.ReadAsync(stop);
                throw new InvalidOperationException("the power went");
            },
            default));
        await ledger.TryAppendAsync(Entry("next"), default);
        await reader.ReadAsync(default);
        Assert.Equal(["kept", "next"], fold.Seen);
    }

    private sealed class Keys : ILedgerFold
    {
        public List<string> Seen { get; } = [];

        public Task TakeAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
        {
            Seen.AddRange(entries.Select(entry => entry.Key));
            return Task.CompletedTask;
        }
    }
}
