using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Sync;

/// <summary>Keeps the facts of the last good sync and the record of every one.</summary>
public interface IFactStore
{
    /// <summary>The facts in force, and when they were read; null before the first sync.</summary>
    Task<(FactSet Facts, SyncRecord Sync)?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Replaces all facts and writes the record in one transaction; a refused or failed sync changes no fact. Returns the record with its counts and id.</summary>
    Task<SyncRecord> ReplaceAsync(CrmReading reading, string source, Instant startedAt, CancellationToken cancellationToken);

    /// <summary>Every sync that ended at or after <paramref name="since"/>, the newest first.</summary>
    Task<IReadOnlyList<SyncRecord>> RecordsAsync(Instant since, int most, CancellationToken cancellationToken);
}
