namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Small, quiet text.</summary>
/// <param name="Elements">1 to 10.</param>
public sealed record ContextBlock(IReadOnlyList<TextObject> Elements) : Block;
