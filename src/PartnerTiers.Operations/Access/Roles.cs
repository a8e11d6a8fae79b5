namespace PartnerTiers.Operations.Access;

/// <summary>What a home person may do besides asking. Everyone at home is a seller.</summary>
[Flags]
public enum Roles
{
    /// <summary>Ask anything about partners, tiers, benefits and routing.</summary>
    Seller = 0,

    /// <summary>Manages partners.</summary>
    Manager = 1,

    /// <summary>Decides and publishes.</summary>
    Approver = 2,

    /// <summary>Receives the summaries.</summary>
    Leadership = 4,

    /// <summary>Binds channels, syncs, sees data problems and the audit log.</summary>
    Admin = 8,
}
