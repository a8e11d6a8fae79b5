using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Testing;
using PartnerTiers.Testing.InMemory;
using Xunit;

namespace PartnerTiers.Operations.Tests.Ledger;

public sealed class LedgerReaderTests : IDisposable
{
    private readonly ManualTime time = ManualTime.Monday;
    private readonly FailingLedger ledger = new();
    private readonly Fold one = new();
    private readonly Fold other = new();
    private readonly LedgerReader reader;

    public LedgerReaderTests() => reader = new LedgerReader(ledger, [one, other], time);

    public void Dispose() => reader.Dispose();

    [Fact]
    public async Task Every_fold_gets_every_entry_once_and_in_order()
    {
        for (var i = 0; i < 2_500; i++)
        {
            await AddAsync($"k{i:d4}");
        }

        await Task.WhenAll(reader.ReadAsync(default), reader.ReadAsync(default));
        await AddAsync("last");
        await reader.ReadAsync(default);
        Assert.Equal(2_501, one.Seen.Count);
        Assert.Equal(one.Seen.Order(StringComparer.Ordinal), one.Seen);
        Assert.Equal(one.Seen, other.Seen);
    }

    [Fact]
    public async Task A_fold_that_fails_gets_the_same_again_and_keeps_no_other_waiting_for_ever()
    {
        await AddAsync("a");
        other.Fails = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.ReadAsync(default));
        other.Fails = false;
        await AddAsync("b");
        await reader.ReadAsync(default);
        Assert.Equal(["a", "b"], one.Seen);
        Assert.Equal(["a", "b"], other.Seen);
    }

    [Fact]
    public async Task What_is_known_holds_a_quarter_of_an_hour_without_the_store()
    {
        ledger.Fails = true;
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.ReadAsync(default));
        ledger.Fails = false;
        await reader.ReadAsync(default);
        ledger.Fails = true;
        time.Advance(Duration.FromMinutes(14));
        await reader.ReadAsync(default);
        time.Advance(Duration.FromMinutes(1));
        await Assert.ThrowsAsync<InvalidOperationException>(() => reader.ReadAsync(default));
    }

    private Task<LedgerEntry?> AddAsync(string key) => ledger.TryAppendAsync(new LedgerEntry(key, "thing.done", null, Instant.FromDateTimeOffset(time.GetUtcNow()), Actor.Program, "{}"), default);

    private sealed class Fold : ILedgerFold
    {
        public List<string> Seen { get; } = [];

        public bool Fails { get; set; }

        public Task TakeAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
        {
            if (Fails)
            {
                throw new InvalidOperationException("no");
            }

            Seen.AddRange(entries.Select(entry => entry.Key));
            return Task.CompletedTask;
        }
    }

    private sealed class FailingLedger : ILedger
    {
        private readonly MemoryLedger kept = new();

        public bool Fails { get; set; }

        public Task<LedgerEntry?> TryAppendAsync(LedgerEntry entry, CancellationToken cancellationToken) => kept.TryAppendAsync(entry, cancellationToken);

        public Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken) => kept.FindAsync(key, cancellationToken);

        public Task<IReadOnlyList<LedgerEntry>> ReadAfterAsync(long number, int most, CancellationToken cancellationToken) => kept.ReadAfterAsync(number, most, cancellationToken);

        public Task<long> LastAsync(CancellationToken cancellationToken) => Fails ? throw new InvalidOperationException("gone") : kept.LastAsync(cancellationToken);
    }
}
