using System.Collections.Immutable;
using PartnerTiers.Programme.Measures;
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

    /// <summary>How many open deals must be put in order to reach the number (deal hygiene); 0 when met, and where no number of them would do or the measure is another.</summary>
    public int DealsToFix { get; init; }

    /// <summary>Alternatives only: index of the group that holds or comes closest, which gives gap and progress; null for a plain criterion.</summary>
    public int? BestGroup { get; init; }

    /// <summary>Alternatives only: what <see cref="Gap"/> is counted in; null for a plain criterion, whose unit it is, and where there is no gap.</summary>
    public Unit? GapUnit { get; init; }

    /// <inheritdoc/>
    public bool Equals(TierResult? other) => ReferenceEquals(this, other)
        || (other is not null
            && Tier == other.Tier
            && Need == other.Need
            && Word == other.Word
            && Met == other.Met
            && Gap == other.Gap
            && Progress == other.Progress
            && DealsToFix == other.DealsToFix
            && BestGroup == other.BestGroup
            && GapUnit == other.GapUnit
            && Sequences.Same(MissingCredentials, other.MissingCredentials));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tier.Id, Need, Word, Met, Gap, Progress);
}
