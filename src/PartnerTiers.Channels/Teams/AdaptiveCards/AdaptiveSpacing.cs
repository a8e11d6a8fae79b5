namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Distance to the element above.</summary>
public enum AdaptiveSpacing
{
    /// <summary>None at all.</summary>
    None,

    /// <summary>Belongs to what is above.</summary>
    Small,

    /// <summary>As the client has it.</summary>
    Default,

    /// <summary>A paragraph.</summary>
    Medium,

    /// <summary>A section.</summary>
    Large,
}
