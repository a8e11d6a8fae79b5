using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Sync;

/// <summary>Brings the CRM's facts into force: reads, stores, swaps. One at a time.</summary>
public sealed class FactSync(ICrmSource source, IFactStore store, IChangeLog log, Board board, ProgrammeClock clock) : IFreshFacts, IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Puts the stored facts of the last good sync in force. False: there never was one from this source.</summary>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await LoadNowAsync(cancellationToken).ConfigureAwait(false) is not null;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>One sync. A refusal leaves the old facts in force and is recorded like any other.</summary>
    public async Task<SyncRecord> RunAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunNowAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>
    /// Loads what is stored, and syncs first when nothing of this source is, or when it may have changed since the last good sync began to read. The record
    /// is that of the sync in force, or of the refused one that has just been tried.
    /// </summary>
    public async Task<SyncRecord> EnsureAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Since it began, not since it ended: a row added while the sync was reading is in no snapshot.
            return await LoadNowAsync(cancellationToken).ConfigureAwait(false) is { } loaded && !source.MayHaveChangedSince(loaded.StartedAt)
                ? loaded
                : await RunNowAsync(progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Puts the facts of another process's sync in force, where one has synced since. Null: none has.</summary>
    public async Task<SyncRecord?> RefreshAsync(CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await store.LastAsync(cancellationToken).ConfigureAwait(false) > (board.Facts.Sync?.Id ?? 0) ? await LoadNowAsync(cancellationToken).ConfigureAwait(false) : null;
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc cref="IFactStore.TryTurnAsync"/>
    public Task<IAsyncDisposable?> TryTurnAsync(CancellationToken cancellationToken) => store.TryTurnAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task<SyncRecord?> LoadNowAsync(CancellationToken cancellationToken)
    {
        if (await store.LoadAsync(cancellationToken).ConfigureAwait(false) is not var (facts, sync) || sync.Source != source.Name || sync.Place != source.Place)
        {
            return null;
        }

        board.Swap(Snapshot.Build(facts), sync, await RecentAsync(cancellationToken).ConfigureAwait(false));
        return sync;
    }

    private async Task<SyncRecord> RunNowAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        var startedAt = clock.Now;
        var reading = await source.ReadAsync(progress, cancellationToken).ConfigureAwait(false) with { Place = source.Place };
        // Indexed before it is stored: facts that cannot be put in force must not replace those that are.
        var snapshot = reading.Refusal is null ? Snapshot.Build(reading.Facts) : null;
        var record = await store.ReplaceAsync(reading, source.Name, startedAt, cancellationToken).ConfigureAwait(false);
        var recent = await RecentAsync(cancellationToken).ConfigureAwait(false);
        if (snapshot is not null)
        {
            // Also when nothing changed: another process may have written this to the store, and then it is news to this one.
            board.Swap(snapshot, record, recent);
        }
        else
        {
            board.Remember(recent);
        }

        return record;
    }

    private Task<RecentSyncs> RecentAsync(CancellationToken cancellationToken) => RecentSyncs.ReadAsync(store, log, source.Name, source.Place, clock.Now, cancellationToken);
}
