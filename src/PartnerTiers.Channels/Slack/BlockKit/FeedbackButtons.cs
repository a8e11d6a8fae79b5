namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>A thumb up and a thumb down.</summary>
/// <param name="ActionId">Unique in its block.</param>
/// <param name="PositiveButton">The good one.</param>
/// <param name="NegativeButton">The bad one.</param>
public sealed record FeedbackButtons(string ActionId, FeedbackButton PositiveButton, FeedbackButton NegativeButton) : BlockElement;

/// <summary>One of the two.</summary>
/// <param name="Text">At most 75 characters.</param>
/// <param name="Value">What comes back, at most 2,000 characters.</param>
public sealed record FeedbackButton(PlainText Text, string Value);
