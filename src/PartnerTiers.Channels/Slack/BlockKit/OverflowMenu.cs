namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Three dots with a menu.</summary>
/// <param name="ActionId">Unique in its block.</param>
/// <param name="Options">1 to 5.</param>
public sealed record OverflowMenu(string ActionId, IReadOnlyList<Option> Options) : BlockElement;
