using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>The app's own page of one person.</summary>
/// <param name="Blocks">1 to 100.</param>
public sealed record HomeViewDefinition(IReadOnlyList<Block> Blocks)
{
    /// <summary>Always <c>home</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "home";
}
