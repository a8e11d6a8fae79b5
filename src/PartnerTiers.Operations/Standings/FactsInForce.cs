using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Standings;

/// <summary>The facts that answers speak of, and where they came from.</summary>
/// <param name="Snapshot">The facts.</param>
/// <param name="Sync">The sync that brought them; null before the first.</param>
public sealed record FactsInForce(Snapshot Snapshot, SyncRecord? Sync)
{
    /// <summary>What the last syncs did.</summary>
    public RecentSyncs Recent { get; init; } = RecentSyncs.None;
}
