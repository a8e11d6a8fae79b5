namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Text whose runs carry their look beside them, so that no text of others can become a mention, a link or emphasis.</summary>
/// <param name="Elements">From top to bottom.</param>
public sealed record RichTextBlock(IReadOnlyList<RichTextSection> Elements) : Block;
