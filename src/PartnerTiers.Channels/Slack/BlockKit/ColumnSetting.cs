namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>How a column of a table lies.</summary>
/// <param name="Align"><c>left</c>, <c>center</c> or <c>right</c>.</param>
/// <param name="IsWrapped">Goes on in a second line instead of being cut.</param>
public sealed record ColumnSetting(string Align, bool IsWrapped);
