using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Gaps;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Hypotheses;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Path;

/// <summary>A set of things to do that together reach a tier.</summary>
/// <param name="Steps">The least effort first.</param>
internal sealed record Plan(ImmutableArray<Step> Steps)
{
    public static Plan Empty { get; } = new(ImmutableArray<Step>.Empty);

    public decimal Effort => Steps.Sum(static step => step.Effort);

    public Plan With(IEnumerable<Step> steps) => new(Steps.AddRange(steps));
}

/// <summary>
/// Finds the cheapest sets: for each criterion one of its ways (of alternatives one group), of criteria that may be chosen as many as it takes. Every set is tried on the facts before it is told: what would not
/// reach the tier, because winning a deal spoils another figure, is none.
/// </summary>
internal sealed class Plans(Speech speech, PartnerFacts partner, Standing standing)
{
    private const int Kept = 24;
    private const int Most = 3;

    private readonly PartWays parts = new(speech, partner, standing, speech.View.CliffOf(partner));

    public List<Plan> Cheapest(TierGap gap)
    {
        var plans = gap.Must.Aggregate((List<Plan>)[Plan.Empty], (found, check) => Each(found, Ways(check)));
        if (gap.Choose > 0)
        {
            var sets = Sets(gap.Choice, gap.Choose).ToList();
            plans = Best(sets.SelectMany(set => set.Aggregate(plans, (found, check) => Each(found, Ways(check)))));
        }

        return [.. plans.Where(plan => plan.Steps.Length > 0 && Reaches(plan, gap))
            .DistinctBy(plan => string.Join('\n', plan.Steps.Select(step => step.Words.Plain(speech.Language)).Order(StringComparer.Ordinal)))
            .Take(Most)
            .Select(static plan => new Plan([.. plan.Steps.OrderBy(static step => step.Effort).ThenBy(static step => step.By ?? NodaTime.LocalDate.MaxIsoValue)]))];
    }

    private static List<Plan> Each(List<Plan> plans, List<ImmutableArray<Step>> ways) => Best(plans.SelectMany(plan => ways.Select(way => plan.With(way))));

    // The sort is stable, so that of equals the one that uses what is at hand stays first.
    private static List<Plan> Best(IEnumerable<Plan> plans) => [.. plans.OrderBy(static plan => plan.Effort).ThenBy(static plan => plan.Steps.Length).Take(Kept)];

    private List<ImmutableArray<Step>> Ways(Check check)
    {
        if (!check.Criterion.IsAnyOf)
        {
            return parts.Of(check, check.Parts[0].Part, check.Parts[0].At);
        }

        var ways = new List<ImmutableArray<Step>>();
        foreach (var group in check.Result.Parts.GroupBy(static part => part.Group))
        {
            var asked = group.Select(part => (Part: part, At: part.ByTier.FirstOrDefault(at => at.Tier.Id == check.At.Tier.Id))).Where(static pair => pair.At is not null).ToList();
            if (asked.Count > 0)
            {
                ways.AddRange(asked.Where(static pair => !pair.At!.Met).Aggregate((List<Plan>)[Plan.Empty], (found, pair) => Each(found, parts.Of(check, pair.Part, pair.At!))).Select(static plan => plan.Steps));
            }
        }

        return ways;
    }

    // Every choice of so many; rule books have a dozen criteria at most.
    private static IEnumerable<ImmutableArray<Check>> Sets(ImmutableArray<Check> from, int count) =>
        count == 0 ? [[]]
        : count > from.Length ? []
        : from.SelectMany((check, at) => Sets(from[(at + 1)..], count - 1).Select(rest => rest.Insert(0, check)));

    private bool Reaches(Plan plan, TierGap gap)
    {
        if (plan.Steps.Any(static step => step.Done is null))
        {
            return true;
        }

        var done = plan.Steps.Select(static step => step.Done!).Aggregate(Hypothesis.Nothing, static (all, one) => all with
        {
            Deals = [.. all.Deals.Where(deal => one.Deals.All(other => other.Id != deal.Id)), .. one.Deals.Select((deal, at) => deal.Name == deal.Id ? deal with { Id = $"{deal.Id} {all.Deals.Length + at}" } : deal)],
            Certifications = [.. all.Certifications, .. one.Certifications.Select(item => item.Person.StartsWith("supposed ", StringComparison.Ordinal) ? item with { Person = $"{item.Person} {all.Certifications.Length}" } : item)],
            Feedback = all.Feedback.AddRange(one.Feedback),
            Evidence = all.Evidence.AddRange(one.Evidence),
        });
        var after = speech.View.Suppose(partner, done);
        return after.Version.RankOf(after.Earned) >= after.Version.RankOf(gap.Tier);
    }
}
