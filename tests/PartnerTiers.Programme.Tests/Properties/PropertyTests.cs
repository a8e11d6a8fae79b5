using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;
using Xunit;

namespace PartnerTiers.Programme.Tests.Properties;

/// <summary>What holds for every rule book and every set of facts, tried on a few hundred invented ones. A failure names its seed.</summary>
public class PropertyTests
{
    private const int Tries = 400;

    [Fact]
    public void The_same_facts_in_another_order_give_the_same_standing_to_the_last_bit() => ForAll((random, seed) =>
    {
        var book = AnyProgramme.Book(random);
        var (judged, known) = Days(random);
        var set = AnyFacts.Set(random);
        var first = Judge(book, set, judged, known);
        var second = Judge(book, Shuffled(set, random), judged, known);
        Assert.True(first == second, $"seed {seed}");
        Assert.Equal(Text(first), Text(second));
    });

    [Fact]
    public void Facts_dated_after_the_facts_day_change_nothing() => ForAll((random, seed) =>
    {
        var book = AnyProgramme.Book(random);
        var (judged, known) = Days(random);
        var set = AnyFacts.Set(random);
        var without = set with
        {
            Certifications = [.. set.Certifications.Where(fact => fact.EarnedOn <= known)],
            Feedback = [.. set.Feedback.Where(fact => fact.On <= known)],
            Evidence = [.. set.Evidence.Where(fact => fact.On <= known)],
            Metrics = [.. set.Metrics.Where(fact => fact.On <= known)],
            Deals = [.. set.Deals.Where(fact => !(fact.ClosedOn > known && fact.RegisteredOn > known))],
        };
        Assert.True(Verdicts(Judge(book, set, judged, known)).SequenceEqual(Verdicts(Judge(book, without, judged, known))), $"seed {seed}");
    });

    [Fact]
    public void Every_fact_of_the_right_type_is_in_the_receipt_once() => ForAll((random, seed) =>
    {
        var book = AnyProgramme.Book(random);
        var (judged, known) = Days(random);
        var facts = Snapshot.Build(AnyFacts.Set(random));
        var partner = facts.Find("P1")!;
        var standing = Evaluator.Judge(book, facts, partner, null, judged, known);
        foreach (var part in standing.Criteria.SelectMany(result => result.Parts).Where(part => part.Part.Measure.Measure != "points"))
        {
            var expected = part.Part.Measure.Measure switch
            {
                "revenue" or "deals_won" or "deals_registered" or "deal_hygiene" => partner.Deals.Length,
                "csat" or "renewal_rate" => partner.Feedback.Length,
                "escalation_rate" => partner.Feedback.Length + partner.Deals.Length,
                "certified_people" => partner.Certifications.Length,
                "evidence" => partner.Evidence.Length,
                "metric" => partner.Metrics.Length,
                _ => 1,
            };
            Assert.True(part.Receipt.Counted.Length + part.Receipt.Excluded.Length == expected, $"seed {seed}, {part.Part.Measure.Measure}");
        }
    });

    [Fact]
    public void The_counted_facts_add_up_to_the_value() => ForAll((random, seed) =>
    {
        var book = AnyProgramme.Book(random);
        var (judged, known) = Days(random);
        foreach (var part in Judge(book, AnyFacts.Set(random), judged, known).Criteria.SelectMany(result => result.Parts))
        {
            if (part.Part.Measure.Measure is "revenue" or "deals_won" or "deals_registered" or "certified_people" or "evidence")
            {
                var sum = part.Receipt.Counted.Sum(fact => fact.Value);
                Assert.True(Math.Abs(sum - part.Value!.Value) < 0.000000000000000001m, $"seed {seed}: {sum} is not {part.Value}");
            }
        }
    });

    [Fact]
    public void Verdict_gap_and_progress_never_contradict_each_other() => ForAll((random, seed) =>
    {
        var book = AnyProgramme.Book(random);
        var (judged, known) = Days(random);
        var standing = Judge(book, AnyFacts.Set(random), judged, known);
        Assert.InRange(standing.Progress, 0m, 1m);
        foreach (var result in standing.Criteria.SelectMany(result => result.ByTier.Concat(result.Parts.SelectMany(part => part.ByTier))))
        {
            Assert.True(result.Met ? result is { Gap: 0m, Progress: 1m } : result.Progress is >= 0m and < 1m && result.Gap is null or >= 0m, $"seed {seed}: {result}");
        }
    });

    [Fact]
    public void One_more_good_fact_never_lowers_a_tier_or_a_progress() => ForAll((random, seed) =>
    {
        var book = AnyProgramme.Book(random, onlyMore: true);
        var (judged, known) = Days(random);
        var set = AnyFacts.Set(random);
        var day = known.PlusDays(-random.Next(200));
        var more = random.Next(3) switch
        {
            0 => set with { Deals = [.. set.Deals, new Deal("more", "P1", Contribution.Resold, "EUR", DealStage.Won, 700m, ClosedOn: day)] },
            1 => set with { Certifications = set.Certifications.Add(new Certification("P1", "One more", "Architect", day)) },
            _ => set with { Evidence = set.Evidence.Add(new Evidence("P1", EvidenceKind.Review, day)) },
        };
        var (before, after) = (Judge(book, set, judged, known), Judge(book, more, judged, known));
        Assert.True(before.Version.RankOf(after.Earned) >= before.Version.RankOf(before.Earned), $"seed {seed}");
        Assert.True(after.Progress >= before.Progress, $"seed {seed}: {before.Progress} falls to {after.Progress}");
    });

    [Fact]
    public void A_tier_is_earned_with_every_tier_below_it_and_the_next_one_is_not() => ForAll((random, seed) =>
    {
        var (judged, known) = Days(random);
        var standing = Judge(AnyProgramme.Book(random), AnyFacts.Set(random), judged, known);
        var earned = standing.Version.RankOf(standing.Earned);
        for (var rank = 1; rank <= Math.Min(earned + 1, 2); rank++)
        {
            var tier = standing.Version.Tiers[rank];
            var asked = standing.AskedAt(tier).ToList();
            var met = asked.Count(result => result.At(tier)!.Met);
            var holds = met >= Math.Min(tier.Rule.AtLeast ?? asked.Count, asked.Count)
                && asked.Where(result => tier.Rule.Always.Contains(result.Criterion.Id)).All(result => result.At(tier)!.Met);
            Assert.True(holds == rank <= earned, $"seed {seed}, {tier.Id}");
        }
    });

    private static Standing Judge(RuleBook book, FactSet set, LocalDate judged, LocalDate known)
    {
        var facts = Snapshot.Build(set);
        return Evaluator.Judge(book, facts, facts.Find("P1")!, null, judged, known);
    }

    private static (LocalDate Judged, LocalDate Known) Days(Random random)
    {
        var known = new LocalDate(2025, 6, 1).PlusDays(random.Next(400));
        return (known.PlusDays(random.Next(2) * random.Next(92)), known);
    }

    private static FactSet Shuffled(FactSet set, Random random) => set with
    {
        Partners = [.. set.Partners.Reverse()],
        Deals = Shuffle([.. set.Deals], random),
        Certifications = Shuffle(set.Certifications, random),
        Feedback = Shuffle(set.Feedback, random),
        Evidence = Shuffle(set.Evidence, random),
        Metrics = Shuffle(set.Metrics, random),
    };

    private static System.Collections.Immutable.ImmutableArray<T> Shuffle<T>(System.Collections.Immutable.ImmutableArray<T> items, Random random)
    {
        var copy = items.ToArray();
        random.Shuffle(copy);
        return [.. copy];
    }

    private static IEnumerable<(string, decimal?, bool)> Verdicts(Standing standing) =>
        standing.Criteria.SelectMany(result => result.ByTier.Select(tier => (result.Criterion.Id, result.Value, tier.Met)));

    // Equal decimals may still differ in their trailing zeros, which a reader of JSON sees.
    private static string Text(Standing standing) => standing.Progress + string.Join("; ", standing.Criteria.SelectMany(result => result.Parts.Select(part =>
        $"{part.Value} {string.Join(", ", part.ByTier)} {string.Join(", ", part.Receipt.Counted)} {string.Join(", ", part.Receipt.Excluded)}")));

    private static void ForAll(Action<Random, int> property)
    {
        for (var seed = 1; seed <= Tries; seed++)
        {
            property(new Random(seed), seed);
        }
    }
}
