namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A line across.</summary>
public sealed record DividerBlock : Block;
