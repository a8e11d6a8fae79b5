namespace PartnerTiers.Operations.Ledger;

/// <summary>The record of what the organisation decided. Entries are added and read; nothing changes or removes one. Takes part in <c>ITransactions</c>.</summary>
public interface ILedger
{
    /// <summary>Adds an entry. Null: there is one with its key, and nothing was written; the one that counts is had by <see cref="FindAsync"/>.</summary>
    Task<LedgerEntry?> TryAppendAsync(LedgerEntry entry, CancellationToken cancellationToken);

    /// <summary>The entry with this key; null: none.</summary>
    Task<LedgerEntry?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Entries after the one of this number, the oldest first, at most <paramref name="most"/>. An entry is never seen before one with a smaller number: a
    /// reader who goes on from the last number that it saw misses none, whoever writes at the same time.
    /// </summary>
    Task<IReadOnlyList<LedgerEntry>> ReadAfterAsync(long number, int most, CancellationToken cancellationToken);

    /// <summary>The number of the last entry; zero where there is none. Cheap: asked before every answer.</summary>
    Task<long> LastAsync(CancellationToken cancellationToken);
}
