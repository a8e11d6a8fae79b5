using NodaTime;
using NodaTime.Text;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Nudges.Finding;

/// <summary>What is about to be lost by time alone.</summary>
internal static class AgingNudges
{
    private const int Furthest = 60;

    // Long enough before to sell something, and after the quarter's other words.
    private const int LeavingAhead = 30;

    private static readonly int[] Stages = [7, 30, Furthest];

    public static IEnumerable<Nudge> Of(ProgrammeView view, PartnerFacts partner)
    {
        // The same certificate may count for several criteria, and is told once.
        var points = view.CliffAt(partner, view.Today.PlusDays(Furthest)).Expiring
            .DistinctBy(static fact => (fact.Kind, fact.Id, fact.Person, fact.LastDay))
            .Select(fact => (Fact: fact, Stage: Stages.First(stage => Period.DaysBetween(view.Today, fact.LastDay) <= stage)))
            .ToList();
        if (points.Count > 0)
        {
            yield return new Nudge(
                NudgeKind.Expiring,
                partner.Partner.Id,
                NudgeWorth.Expiring(points.Min(static point => point.Stage)),
                [.. points.Select(static point => new NudgePoint($"{point.Fact.Kind}/{point.Fact.Id}/{point.Fact.Person}/{LocalDatePattern.Iso.Format(point.Fact.LastDay)}", $"{point.Stage}", point.Fact.Id) { Person = point.Fact.Person, Day = point.Fact.LastDay })])
            {
                Day = points.Min(static point => point.Fact.LastDay),
            };
        }

        foreach (var leaving in Leaving(view, partner))
        {
            yield return leaving;
        }
    }

    private static IEnumerable<Nudge> Leaving(ProgrammeView view, PartnerFacts partner)
    {
        if (Period.DaysBetween(view.Today, view.ReviewDay) > LeavingAhead)
        {
            yield break;
        }

        var standing = view.AtReview(partner);
        foreach (var leaving in view.CliffOf(partner).Leaving)
        {
            // What is missed already is at risk, and what stays enough is no news.
            if (standing.Of(leaving.CriterionId) is { Value: { } value } result && result.At(standing.Published) is { Met: true, Need: { } need, Word: Word.AtLeast or Word.MoreThan } && value - leaving.Value < need)
            {
                yield return new Nudge(
                    NudgeKind.RevenueLeaving,
                    partner.Partner.Id,
                    NudgeWorth.RevenueLeaving,
                    [new NudgePoint($"leaving/{leaving.CriterionId}/{LocalDatePattern.Iso.Format(leaving.On)}", string.Empty, leaving.CriterionId) { Day = leaving.On }])
                {
                    Tier = standing.Published.Id,
                    Review = standing.JudgedOn,
                    Missing = need - (value - leaving.Value),
                    Day = leaving.On,
                };
            }
        }
    }
}
