using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A row of a table.</summary>
public sealed record AdaptiveTableRow
{
    /// <summary>Always <c>TableRow</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "TableRow";

    /// <summary>As many as there are columns.</summary>
    public required IReadOnlyList<AdaptiveTableCell> Cells { get; init; }
}
