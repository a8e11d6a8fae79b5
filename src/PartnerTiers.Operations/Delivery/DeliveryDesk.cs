using System.Collections.Concurrent;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Delivery;

/// <summary>
/// Takes due pushes from the outbox and has them delivered, several lanes at once, each in its order. Any number of processes may do so over one store. Killed at any moment it loses nothing; what it doubles is
/// what was on its way to a platform that cannot be asked whether it arrived.
/// </summary>
public sealed class DeliveryDesk : IDisposable
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeaseLook = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(30);

    private readonly IOutboxStore store;
    private readonly PushDelivery delivery;
    private readonly DeliveryEnds ends;
    private readonly Board board;
    private readonly ProgrammeClock clock;
    private readonly TimeProvider time;
    private readonly IDeliveryWatch watch;
    private readonly IDeliveryClaims claims;
    private readonly Leases leases;
    private readonly ConcurrentDictionary<long, Task> running = new();
    private readonly SemaphoreSlim freed = new(0);
    private IReadOnlyCollection<string> dead = [];
    private long? leasesReadAt;
    private DeliveryClaim claim;

    /// <summary>A desk.</summary>
    public DeliveryDesk(IOutboxStore store, PushDelivery delivery, DeliveryEnds ends, Board board, ProgrammeClock clock, TimeProvider time, IDeliveryWatch watch, IDeliveryClaims claims)
    {
        (this.store, this.delivery, this.ends, this.board, this.clock, this.time, this.watch, this.claims) = (store, delivery, ends, board, clock, time, watch, claims);
        leases = new Leases(time);
    }

    /// <summary>Delivers until <paramref name="stop"/>; what is on its way then is ended, but nothing more is taken.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var rest = Look;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var hasTaken = await TakeAsync(stop, CancellationToken.None).ConfigureAwait(false);
                rest = hasTaken ? TimeSpan.Zero : Look;
            }
            catch (Exception trouble) when (trouble is not OperationCanceledException)
            {
                watch.Failed(trouble);
                rest = rest * 2 < LongestRest ? (rest * 2) + Look : LongestRest;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                break;
            }

            if (rest > TimeSpan.Zero)
            {
                await RestAsync(rest, stop).ConfigureAwait(false);
            }
        }

        await Task.WhenAll(running.Values).ConfigureAwait(false);
    }

    /// <summary>Delivers what is due now, and returns when nothing is.</summary>
    public async Task RunUntilIdleAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await TakeAsync(cancellationToken, cancellationToken).ConfigureAwait(false) || !running.IsEmpty)
            {
                await Task.WhenAll(running.Values).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            await Task.WhenAll(running.Values).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => freed.Dispose();

    private async Task<bool> TakeAsync(CancellationToken stop, CancellationToken kill)
    {
        // Before the first facts there is nothing to say a sentence of.
        if (board.Facts.Sync is null || !MayDeliver())
        {
            return false;
        }

        // Also while nothing more can be taken: that the store is away must not go unnoticed.
        await LookAtLeasesAsync(stop).ConfigureAwait(false);
        if (running.Count >= AtOnce)
        {
            return false;
        }

        var lease = leases.Next();
        leases.Hold(lease, int.MaxValue);
        IReadOnlyList<TakenPush> taken = [];
        try
        {
            taken = await store.TakeAsync(clock.Now, lease, dead, AtOnce - running.Count, stop).ConfigureAwait(false);
        }
        finally
        {
            // What was taken without our hearing of it is nobody's.
            leases.Hold(lease, taken.Count);
            if (taken.Count == 0)
            {
                leases.Release(lease);
            }
        }

        foreach (var one in taken)
        {
            var work = Task.Run(() => DeliverAsync(one, stop, kill), CancellationToken.None);
            running[one.Id] = work;
            _ = work.ContinueWith(_ => Freed(one.Id), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        return taken.Count > 0;
    }

    private async Task LookAtLeasesAsync(CancellationToken stop)
    {
        if (leasesReadAt is { } then && time.GetElapsedTime(then) < LeaseLook)
        {
            return;
        }

        try
        {
            dead = leases.DeadAmong(await store.LeasesAsync(stop).ConfigureAwait(false), claim is DeliveryClaim.Ours);
            leasesReadAt = time.GetTimestamp();
        }
        catch
        {
            (dead, leasesReadAt) = ([], null);
            leases.StartAnew();
            throw;
        }
    }

    private bool MayDeliver()
    {
        var now = claims.Claim();
        if (now is DeliveryClaim.Others && claim is not DeliveryClaim.Others)
        {
            watch.StandsBy();
        }

        claim = now;
        return now is not DeliveryClaim.Others;
    }

    private void Freed(long id)
    {
        running.TryRemove(id, out _);
        freed.Release();
    }

    private async Task DeliverAsync(TakenPush taken, CancellationToken stop, CancellationToken kill)
    {
        try
        {
            var outcome = await OutcomeAsync(taken, kill).ConfigureAwait(false);
            if (outcome is not null && await ends.KeepAsync(taken, outcome, stop, kill).ConfigureAwait(false))
            {
                watch.Ended(taken, outcome);
            }
            else if (outcome is PushEnd.Sent sent && await store.IsSentAsOtherAsync(taken.Id, sent.Message, kill).ConfigureAwait(false))
            {
                // That it could not be kept does not say so: the store may have kept it before and failed to tell.
                await delivery.TakeBackAsync(sent, kill).ConfigureAwait(false);
            }
        }
        catch (Exception trouble) when (!kill.IsCancellationRequested)
        {
            watch.Failed(trouble);
        }
        catch (OperationCanceledException)
        {
            // Killed: as if the process had ended here.
        }
        finally
        {
            leases.Release(taken.Lease);
        }
    }

    private async Task<PushEnd?> OutcomeAsync(TakenPush taken, CancellationToken kill)
    {
        var hasBegun = false;
        try
        {
            return await delivery.DeliverAsync(taken, BeginAsync, kill).ConfigureAwait(false);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !kill.IsCancellationRequested)
        {
            watch.Failed(trouble);
            // A bug in saying it is tried some times, in case the next version or the next facts mend it, and then holds back nobody else.
            return !hasBegun && taken.Tries >= DeliveryEnds.MostBroken && trouble is InvalidOperationException or ArgumentException or System.Text.Json.JsonException or NullReferenceException or KeyNotFoundException
                ? new PushEnd.Parked(ParkReasons.NotComposed)
                : new PushEnd.Again(clock.Now + DeliveryPace.After(taken.Id, taken.Tries), trouble.GetType().Name, taken.MayHaveArrived || hasBegun);
        }

        async Task<bool> BeginAsync(string body, CancellationToken cancellationToken)
        {
            var looked = time.GetTimestamp();
            var isOurs = await store.BeginAsync(taken.Id, taken.Lease, body, clock.Now, cancellationToken).ConfigureAwait(false) && time.GetElapsedTime(looked) < Leases.BeginLimit;
            hasBegun |= isOurs;
            return isOurs;
        }
    }

    private async Task RestAsync(TimeSpan rest, CancellationToken stop)
    {
        try
        {
            // Somebody is done, and the next of that lane may go.
            if (await freed.WaitAsync(rest, stop).ConfigureAwait(false))
            {
                while (await freed.WaitAsync(TimeSpan.Zero, stop).ConfigureAwait(false))
                {
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
