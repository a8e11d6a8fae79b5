namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Where an element lies in its row.</summary>
public enum AdaptiveHorizontalAlignment
{
    /// <summary>At the start.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the end.</summary>
    Right,
}
