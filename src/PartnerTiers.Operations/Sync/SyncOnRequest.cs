using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Sync;

/// <summary><em>Sync now</em>: an admin has the facts read at once. Nothing is written to the CRM, so nothing is confirmed; once a minute is often enough.</summary>
public sealed class SyncOnRequest(FactSync sync, Board board, IAuditLog audit, ProgrammeClock clock) : IDisposable
{
    private static readonly Duration Between = Duration.FromMinutes(1);
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Reads the facts, or tells that somebody just did.</summary>
    public async Task<SyncRequestOutcome> RunAsync(Admission by, CancellationToken cancellationToken)
    {
        if (!by.Has(Roles.Admin))
        {
            return new SyncRequestOutcome.NotAllowed();
        }

        await one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var records = board.Facts.Recent.Records;
            if (!records.IsEmpty && clock.Now - records[0].At < Between)
            {
                return new SyncRequestOutcome.JustNow(records[0]);
            }

            await audit.AppendAsync(new AuditEntry(AuditActions.SyncAsked, Actor.Of(by.Asker, by.Room), clock.Now), cancellationToken).ConfigureAwait(false);
            return new SyncRequestOutcome.Synced(await sync.RunAsync(null, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();
}

/// <summary>What asking for a sync came to.</summary>
public abstract record SyncRequestOutcome
{
    private SyncRequestOutcome()
    {
    }

    /// <summary>It ran; it may have been refused.</summary>
    public sealed record Synced(SyncRecord Record) : SyncRequestOutcome;

    /// <summary>The last one is less than a minute old.</summary>
    public sealed record JustNow(SyncRecord Record) : SyncRequestOutcome;

    /// <summary>Only admins may.</summary>
    public sealed record NotAllowed : SyncRequestOutcome;
}
