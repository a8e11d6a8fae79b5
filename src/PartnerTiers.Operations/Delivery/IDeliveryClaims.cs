namespace PartnerTiers.Operations.Delivery;

/// <summary>Lets one process claim for itself to deliver from a store, where the store is not for several.</summary>
public interface IDeliveryClaims
{
    /// <summary>Claims it, and says whose it is. What is ours stays so until the process ends, however it ends.</summary>
    DeliveryClaim Claim();
}
