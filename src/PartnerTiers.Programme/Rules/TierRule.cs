using System.Collections.Immutable;

namespace PartnerTiers.Programme.Rules;

/// <summary>How many of a tier's criteria must hold.</summary>
/// <param name="AtLeast">How many, the <paramref name="Always"/> ones counted; null: all of them.</param>
/// <param name="Always">Ids of criteria that must hold in any case.</param>
public sealed record TierRule(int? AtLeast, ImmutableArray<string> Always)
{
    /// <summary>Every criterion asked must hold.</summary>
    public static TierRule All { get; } = new(null, []);
}
