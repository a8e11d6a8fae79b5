namespace PartnerTiers.Programme.Rules;

/// <summary>What a criterion speaks about.</summary>
public enum Bucket
{
    /// <summary>What the partner achieved.</summary>
    Outcomes,

    /// <summary>What the partner can do.</summary>
    Capabilities,
}
