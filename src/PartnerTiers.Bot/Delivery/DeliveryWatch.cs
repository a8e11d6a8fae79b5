using PartnerTiers.Bot.Metrics;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Bot.Delivery;

/// <summary>Logs and counts how deliveries go: ids, kinds and reasons, never what a push says or to whom.</summary>
internal sealed class DeliveryWatch(BotMeter meter, ILogger<DeliveryWatch> logger) : IDeliveryWatch
{
    public void Ended(TakenPush taken, PushEnd outcome)
    {
        meter.PushEnded(taken.Entry.Push.Kind, outcome switch
        {
            PushEnd.Sent => "sent",
            PushEnd.Parked => "parked",
            PushEnd.Dropped => "dropped",
            _ => "postponed",
        });
        switch (outcome)
        {
            case PushEnd.Sent:
                logger.PushSent(taken.Id, taken.Entry.Push.Kind);
                break;
            case PushEnd.Parked parked:
                logger.PushParked(taken.Id, taken.Entry.Push.Kind, parked.Reason);
                break;
            case PushEnd.Dropped dropped:
                logger.PushDropped(taken.Id, taken.Entry.Push.Kind, dropped.Reason);
                break;
            case PushEnd.Again { Detail: { } detail } again:
                logger.PushPostponed(taken.Id, taken.Entry.Push.Kind, detail, again.At);
                break;
        }
    }

    public void StandsBy() => logger.DeliveryStandsBy();

    public void Failed(Exception trouble) => logger.DeliveryFailed(trouble);
}
