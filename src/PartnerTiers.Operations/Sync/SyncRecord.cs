using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Operations.Sync;

/// <summary>What one sync did; kept for ever.</summary>
/// <param name="Id">Running number, from 1.</param>
/// <param name="At">When it ended.</param>
/// <param name="Source">Which CRM.</param>
/// <param name="RowsRead">Rows read.</param>
/// <param name="Added">Rows that are new.</param>
/// <param name="Changed">Rows whose content changed.</param>
/// <param name="Removed">Rows that are gone.</param>
/// <param name="Rejects">Rows left out.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Refusal">Null, or why nothing was changed.</param>
public sealed record SyncRecord(
    long Id,
    Instant At,
    string Source,
    int RowsRead,
    int Added,
    int Changed,
    int Removed,
    ImmutableArray<Reject> Rejects,
    Duration Took,
    SyncRefusal? Refusal = null)
{
    /// <summary>Where the source lies (<see cref="ICrmSource.Place"/>); null where that is not known.</summary>
    public string? Place { get; init; }

    /// <summary>When reading began: what the source changed since may be missing.</summary>
    public Instant StartedAt => At - Took;

    /// <summary>Entries that the change log has no room for (<see cref="IChangeLog.MostPerSync"/>).</summary>
    public int ChangesNotLogged { get; init; }

    /// <summary>Nothing differed from what was there.</summary>
    public bool NothingChanged => Refusal is null && Added + Changed + Removed == 0;
}
