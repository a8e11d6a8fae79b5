namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Colour of text, by its meaning; the client turns it into one that is readable in its theme.</summary>
public enum AdaptiveTextColor
{
    /// <summary>Running text.</summary>
    Default,

    /// <summary>The client's own accent.</summary>
    Accent,

    /// <summary>Positive.</summary>
    Good,

    /// <summary>Needs care.</summary>
    Warning,

    /// <summary>Bad.</summary>
    Attention,
}
