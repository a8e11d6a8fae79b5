using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A block of a message or view; <c>type</c> is written by the serializer. Limits are those of docs.slack.dev/reference/block-kit.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(ContextActionsBlock), "context_actions")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(InputBlock), "input")]
[JsonDerivedType(typeof(RichTextBlock), "rich_text")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(TableBlock), "table")]
public abstract record Block
{
    /// <summary>Unique in its message or view, at most 255 characters; null: Slack makes one.</summary>
    public string? BlockId { get; init; }
}
