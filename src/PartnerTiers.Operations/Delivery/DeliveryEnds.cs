using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Operations.Delivery;

/// <summary>Keeps what became of a push, and tells the admins, once, where nothing arrives any more.</summary>
public sealed class DeliveryEnds(IOutboxStore store, IOutbox outbox, ITransactions transactions, AccessRules rules, ProgrammeClock clock, TimeProvider time, IDeliveryWatch watch)
{
    /// <summary>How often a push that the program fails to say is tried.</summary>
    public const int MostBroken = 10;

    private const int TriesAtTheEnd = 3;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Keeps it. While the store is away this is tried again for as long as it takes: what was sent and is not known to be would be sent once more. False: somebody else took the push meanwhile, and its end is theirs to tell.
    /// </summary>
    public async Task<bool> KeepAsync(TakenPush taken, PushEnd outcome, CancellationToken stop, CancellationToken kill)
    {
        var wait = First;
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await transactions.RunAsync(inner => KeepOnceAsync(taken, outcome, inner), kill).ConfigureAwait(false);
            }
            catch (Exception trouble) when (!kill.IsCancellationRequested && !(stop.IsCancellationRequested && tries >= TriesAtTheEnd))
            {
                watch.Failed(trouble);
            }

            await Task.Delay(wait, time, kill).ConfigureAwait(false);
            wait = wait * 2 < Longest ? wait * 2 : Longest;
        }
    }

    private async Task<bool> KeepOnceAsync(TakenPush taken, PushEnd outcome, CancellationToken cancellationToken)
    {
        if (!await store.EndAsync(taken.Id, taken.Lease, outcome, clock.Now, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        if (outcome is PushEnd.Parked parked && taken.Entry.Push.Kind != UndeliveredNotice.Kind)
        {
            await TellAsync(taken, parked.Reason, clock.Now, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    // The key holds what was last sent there, and why: each reason is told once, until something has arrived again.
    private async Task TellAsync(TakenPush taken, string reason, Instant now, CancellationToken cancellationToken)
    {
        var lane = taken.Entry.Lane;
        var last = await store.LastSentAsync(lane, cancellationToken).ConfigureAwait(false);
        var (platform, whom) = taken.Entry.Push.To is Addressee.Channel channel ? (channel.Platform, channel.ChannelId) : (null, ((Addressee.Person)taken.Entry.Push.To).Email);
        var payload = PushJson.Write(new UndeliveredNotice(platform, whom, reason, now));
        var admins = rules.Admins.Where(static entry => entry.Contains('@', StringComparison.Ordinal)).Select(Lanes.Email).Distinct().Where(email => Lanes.Of(new Addressee.Person(email)) != lane);
        await outbox.WriteAsync([.. admins.Select(email => new Push(Short($"undelivered/{last}/{reason}/{email}/{lane}"), UndeliveredNotice.Kind, payload, new Addressee.Person(email), now, now))], cancellationToken).ConfigureAwait(false);
    }

    private static string Short(string key) => key.Length <= Lanes.LongestKey ? key : key[..Lanes.LongestKey];
}
