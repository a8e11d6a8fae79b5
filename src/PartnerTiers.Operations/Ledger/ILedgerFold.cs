namespace PartnerTiers.Operations.Ledger;

/// <summary>Makes of the ledger's entries what answers look at: one immutable picture, swapped whole, so that whoever took it reads it to the end without a lock.</summary>
public interface ILedgerFold
{
    /// <summary>
    /// Takes the next entries, in their order; every entry is kept in the store already. Entries of kinds that it does not know are passed over. One call at a time. Where it throws, the same
    /// entries come again, with those that were added since: it swaps its picture last.
    /// </summary>
    Task TakeAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken);
}
