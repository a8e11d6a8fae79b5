using System.Collections.Immutable;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>One measured part with its receipt.</summary>
/// <param name="Part">The rule.</param>
/// <param name="Group">Index of its group in the criterion (0 for a plain one).</param>
/// <param name="Value">The exact value; null: no data.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="ByTier">One entry for each tier at which the part is asked.</param>
/// <param name="Receipt">The facts behind the value.</param>
public sealed record PartResult(CriterionPart Part, int Group, decimal? Value, Unit Unit, ImmutableArray<TierResult> ByTier, Receipt Receipt)
{
    /// <summary>How many more facts would give data where there is none (surveys to <c>MinResponses</c>); 0 elsewhere.</summary>
    public int AnswersMissing { get; init; }

    /// <summary>How many facts the value is a share of (deals for hygiene, renewals, …); 0 where it is no share.</summary>
    public int Of { get; init; }
}
