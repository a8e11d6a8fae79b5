using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A cell; <c>type</c> is written by the serializer.</summary>
/// <param name="Text">Shown as it stands, at least one character.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RawText), "raw_text")]
public abstract record TableCell(string Text);

/// <summary>Text without any markup.</summary>
public sealed record RawText(string Text) : TableCell(Text);
