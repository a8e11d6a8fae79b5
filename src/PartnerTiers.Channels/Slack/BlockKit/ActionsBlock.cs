namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Buttons, menus and pickers in a row.</summary>
/// <param name="Elements">1 to 25.</param>
public sealed record ActionsBlock(IReadOnlyList<BlockElement> Elements) : Block;
