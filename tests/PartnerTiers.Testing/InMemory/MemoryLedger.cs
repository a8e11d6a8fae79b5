using PartnerTiers.Operations.Ledger;

namespace PartnerTiers.Testing.InMemory;

/// <summary>A ledger in memory; no part of transactions.</summary>
public sealed class MemoryLedger : ILedger
{
    private readonly List<LedgerEntry> entries = [];

    public IReadOnlyList<LedgerEntry> Entries
    {
        get
        {
            lock (entries)
            {
                return [.. entries];
            }
        }
    }

    public Task<LedgerEntry?> TryAppendAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        lock (entries)
        {
            if (entries.Exists(one => one.Key == entry.Key))
            {
                return Task.FromResult<LedgerEntry?>(null);
            }

            var kept = entry with { Number = entries.Count + 1 };
            entries.Add(kept);
            return Task.FromResult<LedgerEntry?>(kept);
        }
    }

    public Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken) => Task.FromResult(Entries.FirstOrDefault(entry => entry.Key == key));

    public Task<IReadOnlyList<LedgerEntry>> ReadAfterAsync(long number, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<LedgerEntry>>([.. Entries.Where(entry => entry.Number > number).Take(most)]);

    public Task<long> LastAsync(CancellationToken cancellationToken) => Task.FromResult((long)Entries.Count);
}
