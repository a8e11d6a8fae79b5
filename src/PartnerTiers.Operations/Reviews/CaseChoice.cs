using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Reviews;

/// <summary>One thing that can be decided about a partner.</summary>
/// <param name="Kind">What.</param>
/// <param name="To">Id of the tier.</param>
/// <param name="Until">Last day of the grace; null: none.</param>
public sealed record CaseChoice(ProposalKind Kind, string To, LocalDate? Until)
{
    /// <summary>What the review proposes.</summary>
    public static CaseChoice Proposed(ReviewRow row) => new(row.Kind, row.To, row.Until);

    /// <summary>
    /// Everything else that can be decided, with a reason: the tier stays; it stays for a grace; up, no further than earned; one tier down; both only where this review moves partners so. Nobody is promoted to what was not earned, and nobody demoted who earns
    /// the tier: for the one there are exceptions, for the other is no ground.
    /// </summary>
    public static ImmutableArray<CaseChoice> Otherwise(ReviewRow row, RuleBookVersion rules)
    {
        var before = rules.FindTier(row.Before) ?? rules.Tiers[0];
        var (rank, earned) = (rules.RankOf(before), rules.RankOf(rules.FindTier(row.Earned) ?? rules.Tiers[0]));
        var choices = ImmutableArray.CreateBuilder<CaseChoice>();
        choices.Add(new CaseChoice(ProposalKind.Keep, before.Id, null));
        if (earned < rank)
        {
            choices.Add(new CaseChoice(ProposalKind.Grace, before.Id, GraceFrom(row, rules)));
            if (rules.Review.DownAt.Hold(QuarterOf(row, rules)))
            {
                choices.Add(new CaseChoice(ProposalKind.Downgrade, rules.Tiers[rank - 1].Id, null));
            }
        }

        for (var up = rank + 1; up <= earned && (row.IsPlacement || rules.Review.UpAt.Hold(QuarterOf(row, rules))); up++)
        {
            choices.Add(new CaseChoice(ProposalKind.Upgrade, rules.Tiers[up].Id, null));
        }

        choices.RemoveAll(choice => choice.Kind == row.Kind && choice.To == row.To);
        return choices.DrainToImmutable();
    }

    private static LocalDate GraceFrom(ReviewRow row, RuleBookVersion rules) => QuarterOf(row, rules).Plus(rules.Review.GraceQuarters).LastDay;

    private static FiscalQuarter QuarterOf(ReviewRow row, RuleBookVersion rules) => FiscalQuarter.Containing(row.Review, rules.FiscalYearStartMonth);
}
