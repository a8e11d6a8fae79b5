using NodaTime;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Bot.Delivery;

/// <summary>How deliveries stand, for health and metrics, counted every few seconds at most, however often somebody asks.</summary>
internal sealed class DeliveryFigures(IOutboxStore outbox, ProgrammeClock clock, TimeProvider time)
{
    /// <summary>What waits longer is stuck: a platform that is down for a day is news.</summary>
    public static readonly Duration StuckAfter = Duration.FromDays(1);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private volatile Counted? last;

    private sealed record Counted(OutboxFigures Figures, long At);

    /// <summary>As last counted; null: never, or the store did not answer.</summary>
    public OutboxFigures? Last => last?.Figures;

    /// <summary>How long the oldest waits, in seconds; zero: nothing waits that is due.</summary>
    public double OldestSeconds => Last?.Oldest is { } oldest ? Math.Max(0, Math.Round((clock.Now - oldest).TotalSeconds)) : 0;

    /// <summary>Whether something waits for longer than a day.</summary>
    public bool IsStuck => OldestSeconds > StuckAfter.TotalSeconds;

    /// <summary>Counts, unless that was done just now; null: the store does not answer.</summary>
    public async Task<OutboxFigures?> ReadAsync(CancellationToken cancellationToken)
    {
        if (last is { } known && time.GetElapsedTime(known.At) < Fresh)
        {
            return known.Figures;
        }

        try
        {
            last = new Counted(await outbox.CountAsync(cancellationToken).WaitAsync(Patience, time, cancellationToken), time.GetTimestamp());
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            last = null;
        }

        return last?.Figures;
    }
}
