using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Runs of text; <c>type</c> is written.</summary>
/// <param name="Elements">In reading order.</param>
public sealed record RichTextSection(IReadOnlyList<RichTextText> Elements)
{
    /// <summary>Always <c>rich_text_section</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "rich_text_section";
}
