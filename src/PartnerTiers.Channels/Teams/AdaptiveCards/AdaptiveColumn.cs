using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A column.</summary>
public sealed record AdaptiveColumn
{
    /// <summary>Always <c>Column</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "Column";

    /// <summary><c>auto</c>: as wide as its text; <c>stretch</c>: shares what is left.</summary>
    public required string Width { get; init; }

    /// <summary>From top to bottom.</summary>
    public required IReadOnlyList<AdaptiveElement> Items { get; init; }
}
