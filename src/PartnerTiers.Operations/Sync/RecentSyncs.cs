using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Operations.Sync;

/// <summary>What the last syncs did, at hand for answers, which never wait for the store. Older and longer stories are in the store.</summary>
/// <param name="Records">The last syncs from this source, refused ones too, the newest first; only the newest keeps its rejects.</param>
/// <param name="Changes">What they changed in partners and deals, the newest sync first.</param>
/// <param name="Since">From this moment on nothing is missing in <paramref name="Changes"/> that the log holds.</param>
public sealed record RecentSyncs(ImmutableArray<SyncRecord> Records, ImmutableArray<FactChange> Changes, Instant Since)
{
    /// <summary>How far back: a month and a day, so that "since last month" works.</summary>
    public static readonly Duration Kept = Duration.FromDays(32);

    /// <summary>Changes kept at hand: some megabytes at most.</summary>
    public const int MostChanges = 10_000;

    /// <summary>Records kept at hand.</summary>
    public const int MostRecords = 50;

    /// <summary>Nothing was synced yet, or nothing of it may be seen.</summary>
    public static RecentSyncs None { get; } = new([], [], Instant.MaxValue);

    /// <summary>The last sync where it was refused: the facts in force are older than it; else null.</summary>
    public SyncRecord? LastRefused => Records is [{ Refusal: not null } last, ..] ? last : null;

    /// <summary>Reads what is kept at hand.</summary>
    public static async Task<RecentSyncs> ReadAsync(IFactStore store, IChangeLog log, string source, string place, Instant now, CancellationToken cancellationToken)
    {
        var since = now - Kept;
        var records = (await store.RecordsAsync(since, MostRecords, cancellationToken).ConfigureAwait(false))
            .Where(record => record.Source == source && record.Place == place)
            .OrderByDescending(record => record.Id)
            .Select((record, number) => number == 0 ? record : record with { Rejects = [] })
            .ToImmutableArray();
        var changes = await log.ChangesAsync(since, null, MostChanges, cancellationToken).ConfigureAwait(false);

        // Of the oldest sync that still fits some entries may be cut off.
        return changes.Count < MostChanges
            ? new RecentSyncs(records, [.. changes], since)
            : new RecentSyncs(records, [.. changes.Where(change => change.SyncId != changes[^1].SyncId)], changes[^1].At + Duration.Epsilon);
    }
}
