namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A paragraph, with the small Markdown of cards: bold, italic, lists, links.</summary>
public sealed record AdaptiveTextBlock : AdaptiveElement
{
    /// <summary>Markdown; what others wrote is escaped.</summary>
    public required string Text { get; init; }

    /// <summary>Size.</summary>
    public AdaptiveTextSize? Size { get; init; }

    /// <summary>Weight.</summary>
    public AdaptiveTextWeight? Weight { get; init; }

    /// <summary>Colour.</summary>
    public AdaptiveTextColor? Color { get; init; }

    /// <summary>Quieter.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Goes on in a second line instead of being cut.</summary>
    public bool? Wrap { get; init; }

    /// <summary>What it is for a screen reader.</summary>
    public AdaptiveTextBlockStyle? Style { get; init; }

    /// <summary>Where it lies.</summary>
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; init; }
}
