using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A cell of a table.</summary>
public sealed record AdaptiveTableCell
{
    /// <summary>Always <c>TableCell</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableCell";

    /// <summary>From top to bottom.</summary>
    public required IReadOnlyList<AdaptiveElement> Items { get; init; }
}
