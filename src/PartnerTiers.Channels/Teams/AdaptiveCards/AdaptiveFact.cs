namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>One label with its value; both are Markdown.</summary>
/// <param name="Title">The label.</param>
/// <param name="Value">The value.</param>
public sealed record AdaptiveFact(string Title, string Value);
