namespace PartnerTiers.Programme.Facts;

/// <summary>A partner's role on a deal, the strongest first: where one partner has several on one deal, the lowest value counts once.</summary>
public enum Contribution
{
    /// <summary>The partner sold it.</summary>
    Resold,

    /// <summary>The partner brought it.</summary>
    Sourced,

    /// <summary>The partner clearly influenced it.</summary>
    Influenced,
}
