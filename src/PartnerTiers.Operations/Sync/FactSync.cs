using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Operations.Sync;

/// <summary>Brings the CRM's facts into force: reads, stores, swaps. One at a time.</summary>
public sealed class FactSync(ICrmSource source, IFactStore store, Board board, ProgrammeClock clock) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Puts the stored facts of the last good sync in force. False: there never was one.</summary>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await store.LoadAsync(cancellationToken).ConfigureAwait(false) is not { } stored)
        {
            return false;
        }

        board.Swap(Snapshot.Build(stored.Facts), stored.Sync);
        return true;
    }

    /// <summary>One sync. A refusal leaves the old facts in force and is recorded like any other.</summary>
    public async Task<SyncRecord> RunAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var startedAt = clock.Now;
            var reading = await source.ReadAsync(progress, cancellationToken).ConfigureAwait(false);
            var record = await store.ReplaceAsync(reading, source.Name, startedAt, cancellationToken).ConfigureAwait(false);
            if (record.Refusal is null)
            {
                board.Swap(Snapshot.Build(reading.Facts), record);
            }

            return record;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Loads what is stored, and syncs first when nothing is, or when the source has changed since.</summary>
    public async Task<SyncRecord?> EnsureAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        var loaded = await LoadAsync(cancellationToken).ConfigureAwait(false);
        return !loaded || source.MayHaveChangedSince(board.Facts.Sync!.At)
            ? await RunAsync(progress, cancellationToken).ConfigureAwait(false)
            : board.Facts.Sync;
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();
}
