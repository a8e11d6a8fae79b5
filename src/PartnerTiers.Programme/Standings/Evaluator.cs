using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.TenureMonths;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>(rule book, facts, days) → standings. Pure: no clock, no state.</summary>
public static class Evaluator
{
    private const string DealHygiene = "deal_hygiene";

    /// <summary>Judges one partner.</summary>
    /// <param name="book">All versions; the one in force on <paramref name="judgedOn"/> judges.</param>
    /// <param name="facts">The facts of one sync.</param>
    /// <param name="partner">One of <paramref name="facts"/>' partners.</param>
    /// <param name="published">Id of the last published tier; null: the CRM's.</param>
    /// <param name="judgedOn">The judged day D.</param>
    /// <param name="factsOn">The facts day F, on or before D.</param>
    public static Standing Judge(RuleBook book, Snapshot facts, PartnerFacts partner, string? published, LocalDate judgedOn, LocalDate factsOn)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factsOn, judgedOn);
        var version = book.InForceOn(judgedOn);
        return Of(version, partner.Partner.Id, PublishedTier(version, partner.Partner, published), judgedOn, factsOn, Criteria(version, facts, partner, judgedOn, factsOn));
    }

    /// <summary>
    /// Judges a frozen standing's day again, by the same rules, on other facts: those entered late count where they are dated in time. A figure of the facts day itself (deal hygiene) is not recomputed for the past and stays
    /// as it was frozen.
    /// </summary>
    /// <param name="frozen">The standing as it was.</param>
    /// <param name="facts">The facts of another sync.</param>
    /// <param name="partner">The same partner in <paramref name="facts"/>.</param>
    public static Standing JudgeAgain(Standing frozen, Snapshot facts, PartnerFacts partner)
    {
        var again = Criteria(frozen.Version, facts, partner, frozen.JudgedOn, frozen.FactsOn);
        var kept = again.Select(result => IsOfFactsDay(result.Criterion) ? frozen.Of(result.Criterion.Id) ?? result : result);
        return Of(frozen.Version, frozen.PartnerId, frozen.Published, frozen.JudgedOn, frozen.FactsOn, [.. kept]);
    }

    private static bool IsOfFactsDay(Criterion criterion) => criterion.Groups.Any(static group => group.Any(static part => part.Measure.Measure == DealHygiene || part.Measure.Items.Any(static item => item.Measure.Measure == DealHygiene)));

    private static Standing Of(RuleBookVersion version, string partnerId, Tier current, LocalDate judgedOn, LocalDate factsOn, ImmutableArray<CriterionResult> criteria)
    {
        var rank = version.RankOf(current);
        var verdicts = new TierVerdict[version.Tiers.Length];
        var earned = 0;
        for (var i = 1; i < verdicts.Length; i++)
        {
            verdicts[i] = TierVerdict.Of(version.Tiers[i], criteria);
            earned += earned == i - 1 && verdicts[i].Holds ? 1 : 0;
        }

        var next = rank + 1 < verdicts.Length ? rank + 1 : (int?)null;
        return new Standing(
            partnerId,
            judgedOn,
            factsOn,
            current,
            version.Tiers[earned],
            next is { } above ? version.Tiers[above] : null,
            next is { } to ? verdicts[to].Progress : 1m,
            criteria,
            version)
        {
            NearUpgrade = next is { } up && earned < up && verdicts[up].IsWithin(version.Review.NearUpgrade),
            NarrowMiss = earned < rank && verdicts[rank].IsWithin(version.Review.NarrowMiss),
        };
    }

    private static ImmutableArray<CriterionResult> Criteria(RuleBookVersion version, Snapshot facts, PartnerFacts partner, LocalDate judgedOn, LocalDate factsOn)
    {
        var ramp = RampFor(version, partner.Partner, judgedOn);
        var results = ImmutableArray.CreateBuilder<CriterionResult>(version.Criteria.Length);
        foreach (var criterion in version.Criteria)
        {
            if (CriterionJudge.Judge(criterion, version, facts, partner, judgedOn, factsOn, ramp) is { } result)
            {
                results.Add(result);
            }
        }

        return results.DrainToImmutable();
    }

    // Who joins after the judged day is newer than new; who has no day of joining has no tenure to be short of.
    private static decimal? RampFor(RuleBookVersion version, Partner partner, LocalDate judgedOn) =>
        version.Ramp is { } ramp && partner.JoinedOn is { } joined && Tenure.MonthsOn(joined, judgedOn) < ramp.Months ? ramp.Factor : null;

    // A decision may name a tier that a later version no longer has; then the CRM's holds, and without one the lowest.
    private static Tier PublishedTier(RuleBookVersion version, Partner partner, string? published) =>
        version.FindTier(published) ?? version.FindTier(partner.Tier) ?? version.Tiers[0];
}
