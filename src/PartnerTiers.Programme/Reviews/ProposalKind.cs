namespace PartnerTiers.Programme.Reviews;

/// <summary>What a review proposes for a partner.</summary>
public enum ProposalKind
{
    /// <summary>The tier stays: it is earned, or a grace has time left.</summary>
    Keep,

    /// <summary>Up to the earned tier, at once.</summary>
    Upgrade,

    /// <summary>The tier is missed narrowly and stays for a time.</summary>
    Grace,

    /// <summary>One tier down: missed clearly, or still missed after a grace.</summary>
    Downgrade,

    /// <summary>Was in grace and earns its tier again.</summary>
    Recovered,

    /// <summary>A dated exception keeps a tier that is not earned.</summary>
    Exception,
}
