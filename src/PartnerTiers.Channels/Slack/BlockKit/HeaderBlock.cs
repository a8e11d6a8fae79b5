namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A large heading.</summary>
/// <param name="Text">At most 150 characters.</param>
public sealed record HeaderBlock(PlainText Text) : Block;
