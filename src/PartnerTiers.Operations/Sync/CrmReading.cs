using System.Collections.Immutable;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Sync;

/// <summary>What a CRM delivered: facts, rows left out, and what is odd but loads.</summary>
/// <param name="Facts">The good rows; empty when refused.</param>
/// <param name="RowsRead">Data rows read, good and bad.</param>
/// <param name="Rejects">Rows left out, in the order of file and line.</param>
/// <param name="Refusal">Null, or why the whole reading must not replace the old facts.</param>
public sealed record CrmReading(FactSet Facts, int RowsRead, ImmutableArray<Reject> Rejects, SyncRefusal? Refusal = null)
{
    /// <summary>Where it was read (<see cref="ICrmSource.Place"/>); set by <see cref="FactSync"/>.</summary>
    public string? Place { get; init; }
}
