namespace PartnerTiers.Operations.Sync;

/// <summary>What a sync did to a fact.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Its content differs.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,
}
