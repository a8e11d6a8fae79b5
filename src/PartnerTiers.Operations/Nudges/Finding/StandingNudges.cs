using System.Collections.Immutable;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Nudges.Finding;

/// <summary>What the next review's standing is worth a word for.</summary>
internal static class StandingNudges
{
    public static IEnumerable<Nudge> Of(ProgrammeView view, PartnerFacts partner)
    {
        var standing = view.AtReview(partner);
        if (standing.NearUpgrade && standing.Next is { } next)
        {
            yield return Towards(NudgeKind.NearUpgrade, "near", NudgeWorth.NearUpgrade, standing, next);
        }

        if (view.Today < ReviewDates.Of(view.Book, view.ReviewDay).Announced)
        {
            yield break;
        }

        switch (view.ProposalOf(partner).Kind)
        {
            case ProposalKind.Grace or ProposalKind.Downgrade:
                yield return Towards(NudgeKind.AtRisk, "risk", NudgeWorth.AtRisk, standing, standing.Published);
                break;
            case ProposalKind.Upgrade or ProposalKind.Recovered:
                yield return new Nudge(NudgeKind.ReviewApproaching, standing.PartnerId, NudgeWorth.ReviewApproaching, [new NudgePoint($"review/{Day(standing)}/{standing.Earned.Id}", string.Empty, standing.Earned.Id)])
                {
                    Tier = standing.Earned.Id,
                    Review = standing.JudgedOn,
                    Day = standing.JudgedOn,
                };
                break;
        }
    }

    // The same criteria missing for the same tier and review are the same state, however the figures move in between; a criterion fewer or more is news.
    private static Nudge Towards(NudgeKind kind, string word, int worth, Standing standing, Tier tier)
    {
        var missing = Missing(standing, tier);
        return new Nudge(kind, standing.PartnerId, worth, [.. missing.Select(criterion => new NudgePoint($"{word}/{Day(standing)}/{tier.Id}", string.Join(',', missing), criterion))])
        {
            Tier = tier.Id,
            Review = standing.JudgedOn,
            Day = standing.JudgedOn,
        };
    }

    // What lower tiers ask and is not met is missing too.
    private static ImmutableArray<string> Missing(Standing standing, Tier tier) =>
    [
        .. standing.Criteria
            .Where(result => result.ByTier.Any(at => !at.Met && standing.Version.RankOf(at.Tier) <= standing.Version.RankOf(tier)))
            .Select(static result => result.Criterion.Id),
    ];

    private static string Day(Standing standing) => NodaTime.Text.LocalDatePattern.Iso.Format(standing.JudgedOn);
}
