namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A field for a day; days are written as 2026-11-16.</summary>
public sealed record AdaptiveDateInput : AdaptiveElement
{
    /// <summary>What is asked.</summary>
    public required string Label { get; init; }

    /// <summary>The first day.</summary>
    public string? Min { get; init; }

    /// <summary>The last day.</summary>
    public string? Max { get; init; }

    /// <summary>Cannot be left empty.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>Said when it was left empty.</summary>
    public string? ErrorMessage { get; init; }
}
