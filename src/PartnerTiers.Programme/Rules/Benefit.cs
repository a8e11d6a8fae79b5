using System.Collections.Immutable;

namespace PartnerTiers.Programme.Rules;

/// <summary>Something that tiers get.</summary>
/// <param name="Id">Compared without case.</param>
/// <param name="Name">What people read.</param>
/// <param name="Per">What a tier gets, by tier id; an absent tier doesn't get it.</param>
public sealed record Benefit(string Id, string Name, ImmutableDictionary<string, string> Per);
