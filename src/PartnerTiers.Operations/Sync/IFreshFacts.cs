namespace PartnerTiers.Operations.Sync;

/// <summary>Sees to it that the facts in force are those of their source.</summary>
public interface IFreshFacts
{
    /// <summary>Syncs when the source may have changed since the facts in force were read. The record is that of the sync in force, or of the refused one that has just been tried.</summary>
    Task<SyncRecord> EnsureAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken);
}
