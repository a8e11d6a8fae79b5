using System.Collections.Immutable;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>One criterion against one tier.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Need">The number in force for this partner, after ByRegion, ByType and Ramp; null for a criterion of alternatives.</param>
/// <param name="Word">How value and need are compared.</param>
/// <param name="Met">Whether it holds.</param>
/// <param name="Gap">What is missing in the value's unit; 0 when met; the whole threshold without data. Null for a criterion of alternatives whose best group has no single number.</param>
/// <param name="Progress">0 to 1.</param>
public sealed record TierResult(Tier Tier, decimal? Need, Word Word, bool Met, decimal? Gap, decimal Progress)
{
    /// <summary>Credentials of which people are missing besides the number, with how many.</summary>
    public ImmutableArray<MissingCredential> MissingCredentials { get; init; } = [];
}
