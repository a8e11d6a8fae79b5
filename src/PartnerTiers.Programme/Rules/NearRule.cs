namespace PartnerTiers.Programme.Rules;

/// <summary>How close is close.</summary>
/// <param name="MaxUnmet">At most this many criteria unmet.</param>
/// <param name="MinProgress">Each of them at this progress (0 to 1) or more.</param>
public sealed record NearRule(int MaxUnmet, decimal MinProgress);
