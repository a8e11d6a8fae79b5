using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A run of text; nothing in it is markup.</summary>
/// <param name="Text">At least one character; a line break is a new line.</param>
/// <param name="Style">Its look; null: plain.</param>
public sealed record RichTextText(string Text, RichTextStyle? Style = null)
{
    /// <summary>Always <c>text</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "text";
}
