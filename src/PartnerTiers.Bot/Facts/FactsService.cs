using NodaTime;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Bot.Facts;

/// <summary>Has the facts in force before the first question, and follows the source from then on.</summary>
internal sealed class FactsService(FactSync sync, ICrmSource source, ProgrammeClock clock, TimeProvider time, ILogger<FactsService> logger) : BackgroundService
{
    // How soon a saved CSV file shows; looking costs a few file times.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    private Instant lastTry = Instant.MinValue;
    private string? lastPlace;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // The server starts after this, so nobody asks an empty programme.
        await TryAsync(async () => await sync.EnsureAsync(null, cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    // A refused sync is not tried again before the source has changed: the same rows would be refused again.
    private bool MayHaveChanged => source.MayHaveChangedSince(lastTry) || source.Place != lastPlace;

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RefreshAsync(cancellationToken);
            if (!MayHaveChanged)
            {
                return;
            }

            await using var turn = await sync.TryTurnAsync(cancellationToken);
            if (turn is null)
            {
                // Another process reads what changed; its facts are there at the next look.
                return;
            }

            await RefreshAsync(cancellationToken);
            if (MayHaveChanged)
            {
                await TryAsync(async () => await sync.RunAsync(null, cancellationToken));
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.SyncFailed(exception);
        }
    }

    /// <summary>What another process synced is in force here too, and what it has read need not be read again.</summary>
    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (await sync.RefreshAsync(cancellationToken) is { } loaded)
        {
            (lastTry, lastPlace) = (Instant.Max(lastTry, loaded.StartedAt), source.Place);
        }
    }

    private async Task TryAsync(Func<Task<SyncRecord?>> run)
    {
        (lastTry, lastPlace) = (clock.Now, source.Place);
        try
        {
            Report(await run());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.SyncFailed(exception);
            // Of a store or a source in trouble nothing is learnt: the same facts are read again at the next look.
            lastTry = Instant.MinValue;
        }
    }

    private void Report(SyncRecord? record)
    {
        if (record?.Refusal is { } refusal)
        {
            logger.SyncRefused(record.Source, refusal.File, refusal.Message);
        }
        else if (record is not null)
        {
            logger.Synced(record.Source, record.RowsRead, record.Added, record.Changed, record.Removed, record.Rejects.Length);
        }
    }
}
