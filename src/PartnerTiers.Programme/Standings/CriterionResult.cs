using System.Collections.Immutable;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>How one partner does on one criterion.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Value">The exact value; null: no data, or a criterion of alternatives (<c>AnyOf</c>).</param>
/// <param name="Unit">What the value is counted in.</param>
/// <param name="ByTier">One entry for each tier at which it is asked, lowest tier first; never empty.</param>
/// <param name="Parts">The measured parts behind it: one for a plain criterion, all of all groups for <c>AnyOf</c>.</param>
public sealed record CriterionResult(
    Criterion Criterion,
    decimal? Value,
    Unit Unit,
    ImmutableArray<TierResult> ByTier,
    ImmutableArray<PartResult> Parts)
{
    /// <summary>The result at <paramref name="tier"/>, or null where it is not asked.</summary>
    public TierResult? At(Tier? tier)
    {
        foreach (var result in ByTier)
        {
            if (ReferenceEquals(result.Tier, tier) || result.Tier.Id == tier?.Id)
            {
                return result;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(CriterionResult? other) => ReferenceEquals(this, other)
        || (other is not null
            && Criterion == other.Criterion
            && Value == other.Value
            && Unit == other.Unit
            && Sequences.Same(ByTier, other.ByTier)
            && Sequences.Same(Parts, other.Parts));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Criterion.Id, Value, Unit, ByTier.Length);
}
