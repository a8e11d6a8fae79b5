using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A run of a rich text block.</summary>
public sealed record AdaptiveTextRun
{
    /// <summary>Always <c>TextRun</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TextRun";

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Colour.</summary>
    public AdaptiveTextColor? Color { get; init; }

    /// <summary>Quieter.</summary>
    public bool? IsSubtle { get; init; }
}
