namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A field for words.</summary>
public sealed record AdaptiveTextInput : AdaptiveElement
{
    /// <summary>What is asked.</summary>
    public required string Label { get; init; }

    /// <summary>How much may be typed.</summary>
    public int? MaxLength { get; init; }

    /// <summary>More than a line.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>Cannot be left empty.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Said when it was left empty.</summary>
    public string? ErrorMessage { get; init; }
}
