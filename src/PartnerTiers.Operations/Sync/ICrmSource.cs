namespace PartnerTiers.Operations.Sync;

/// <summary>Reads the facts of a CRM, whole. Implemented per CRM in Connectors.</summary>
public interface ICrmSource
{
    /// <summary>What the source is called in sync records and freshness notes, for example "CSV folder".</summary>
    string Name { get; }

    /// <summary>Which one of its kind: the folder's full path, the portal's id. Facts of one place are never answered from when another is configured; holds no secret.</summary>
    string Place => Name;

    /// <summary>Reads everything. A source that cannot be read at all is an outcome (<see cref="CrmReading.Refusal"/>), not an exception.</summary>
    Task<CrmReading> ReadAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Whether the source has changed since <paramref name="since"/>; true where it cannot tell.</summary>
    bool MayHaveChangedSince(NodaTime.Instant since);
}
