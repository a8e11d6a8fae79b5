using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A text.</summary>
/// <param name="Text">1 to 3,000 characters, fewer in many places.</param>
[JsonDerivedType(typeof(PlainText))]
[JsonDerivedType(typeof(Markdown))]
public abstract record TextObject(string Text)
{
    /// <summary><c>plain_text</c> or <c>mrkdwn</c>. A property, not a discriminator: plain text also stands where only plain text may, and there none would be written.</summary>
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }
}
