namespace PartnerTiers.Operations.Health;

/// <summary>Tells whether the store can be used.</summary>
public interface IStoreHealth
{
    /// <summary>Looks now: opens the store and reads from it. Never throws for a store that is out of order.</summary>
    Task<StoreHealth> CheckAsync(CancellationToken cancellationToken);
}
