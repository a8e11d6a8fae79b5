namespace PartnerTiers.Bot.Verbs.Check;

/// <summary>One thing looked at.</summary>
/// <param name="What">What was looked at.</param>
/// <param name="Says">How it is; where it is wrong, what to do.</param>
/// <param name="IsWrong">Whether the check fails.</param>
internal sealed record Finding(string What, string Says, bool IsWrong = false);
