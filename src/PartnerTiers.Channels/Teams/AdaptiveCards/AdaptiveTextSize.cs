namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Size of text.</summary>
public enum AdaptiveTextSize
{
    /// <summary>A step below running text.</summary>
    Small,

    /// <summary>Running text.</summary>
    Default,

    /// <summary>Half a step above.</summary>
    Medium,

    /// <summary>A step above.</summary>
    Large,
}
