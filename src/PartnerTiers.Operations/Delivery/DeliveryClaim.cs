namespace PartnerTiers.Operations.Delivery;

/// <summary>Who delivers from a store.</summary>
public enum DeliveryClaim
{
    /// <summary>Several may; nobody can tell at once whether another lives.</summary>
    Shared,

    /// <summary>This process alone, for as long as it lives: whatever was taken by another was taken by one that lives no more.</summary>
    Ours,

    /// <summary>Another process, which lives.</summary>
    Others,
}
