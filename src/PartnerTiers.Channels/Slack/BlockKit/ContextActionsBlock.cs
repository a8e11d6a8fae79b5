namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Small buttons about a message as a whole: feedback. Messages only.</summary>
/// <param name="Elements">1 to 5.</param>
public sealed record ContextActionsBlock(IReadOnlyList<BlockElement> Elements) : Block;
