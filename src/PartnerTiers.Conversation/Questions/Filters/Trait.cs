namespace PartnerTiers.Conversation.Questions.Filters;

/// <summary>What partners are told apart by.</summary>
public enum Trait
{
    /// <summary>The published tier.</summary>
    Tier,

    /// <summary>The tier earned today.</summary>
    EarnedTier,

    /// <summary>The CRM's region.</summary>
    Region,

    /// <summary>The country.</summary>
    Country,

    /// <summary>The partner type.</summary>
    Type,

    /// <summary>A capability.</summary>
    Capability,

    /// <summary>A credential that somebody there holds today.</summary>
    Credential,

    /// <summary>An industry.</summary>
    Industry,

    /// <summary>The partner manager; "me" is the asker.</summary>
    Manager,

    /// <summary>The partner itself.</summary>
    Partner,
}
