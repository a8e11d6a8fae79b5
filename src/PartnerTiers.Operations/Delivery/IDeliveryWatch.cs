using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Operations.Delivery;

/// <summary>Is told how deliveries go, for logs and figures.</summary>
public interface IDeliveryWatch
{
    /// <summary>Something became of a push.</summary>
    void Ended(TakenPush taken, PushEnd outcome);

    /// <summary>Another process delivers from this store; this one does when that one ends.</summary>
    void StandsBy();

    /// <summary>Work failed: a bug, or a store in trouble. It is tried again.</summary>
    void Failed(Exception trouble);
}
