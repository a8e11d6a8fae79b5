namespace PartnerTiers.Storage.Facts;

/// <summary>A fact and its row number.</summary>
internal readonly record struct StoredFact<T>(long Row, T Fact);

/// <summary>What must be written so that a table holds what was delivered.</summary>
/// <param name="Inserts">New facts, in the order of delivery.</param>
/// <param name="Updates">Rows whose content differs.</param>
/// <param name="Deletes">Rows that are gone.</param>
internal sealed record FactDiff<T>(IReadOnlyCollection<T> Inserts, IReadOnlyList<(StoredFact<T> Before, T After)> Updates, IReadOnlyList<StoredFact<T>> Deletes);
