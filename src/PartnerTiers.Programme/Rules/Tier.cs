namespace PartnerTiers.Programme.Rules;

/// <summary>A tier of the programme. The lowest is everyone's and asks nothing.</summary>
/// <param name="Id">Compared without case, shown as spelt.</param>
/// <param name="Name">What people read; never translated.</param>
/// <param name="Meaning">What the tier is for, in a few words.</param>
/// <param name="Rule">How many of its criteria must hold.</param>
public sealed record Tier(string Id, string Name, string? Meaning, TierRule Rule);
