namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Weight of text.</summary>
public enum AdaptiveTextWeight
{
    /// <summary>Thin.</summary>
    Lighter,

    /// <summary>Running text.</summary>
    Default,

    /// <summary>Bold.</summary>
    Bolder,
}
