using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Tests.Properties;

/// <summary>Invents rule books: every measure, window and word, alternatives, numbers by type, a rule and a ramp now and then. One seed, one rule book.</summary>
internal static class AnyProgramme
{
    private static readonly string[] Measures =
    [
        "revenue", "deals_won", "deals_registered", "csat", "renewal_rate", "escalation_rate", "deal_hygiene", "certified_people", "evidence", "metric", "tenure_months", "points",
    ];

    public static RuleBook Book(Random random, bool onlyMore = false)
    {
        var tiers = ImmutableArray.Create("registered", "select", "elite").Select(id => new Tier(id, id, null, Rule(random))).ToImmutableArray();
        var criteria = Enumerable.Range(0, random.Next(1, 8)).Select(i => Criterion("c" + i, random, onlyMore)).ToImmutableArray();
        var version = new RuleBookVersion("Any", "EUR", DateTimeZone.Utc, random.Next(1, 13), random.Next(1, 6), ["isv", "reseller"], tiers, criteria, [], new ReviewRules())
        {
            Ramp = random.Next(3) == 0 ? new Ramp(random.Next(1, 24), 0.5m) : null,
        };
        return new RuleBook([version]);
    }

    private static TierRule Rule(Random random) => random.Next(3) == 0 ? new TierRule(random.Next(1, 5), random.Next(2) == 0 ? ["c0"] : []) : TierRule.All;

    private static Criterion Criterion(string id, Random random, bool onlyMore)
    {
        var isAnyOf = random.Next(4) == 0;
        var groups = Enumerable.Range(0, isAnyOf ? random.Next(1, 4) : 1)
            .Select(_ => Enumerable.Range(0, isAnyOf ? random.Next(1, 3) : 1).Select(_ => Part(random, onlyMore)).ToImmutableArray());
        return new Criterion(id, Bucket.Outcomes, id, [.. groups], isAnyOf, random.Next(6) == 0 ? ["isv"] : [], ImmutableDictionary<string, string>.Empty);
    }

    private static CriterionPart Part(Random random, bool onlyMore)
    {
        var measure = Rules(random, onlyMore ? MeasuresThatGrow : Measures);
        var byType = ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty;
        return new CriterionPart(
            measure,
            onlyMore ? Pick(random, Word.AtLeast, Word.MoreThan) : Pick(random, Enum.GetValues<Word>()),
            Needs(random, measure.Measure),
            random.Next(3) == 0 ? byType.Add("isv", Needs(random, measure.Measure)) : byType,
            random.Next(3) == 0 ? byType.Add("EMEA", Needs(random, measure.Measure)) : byType,
            onlyMore ? WhenEmpty.Unmet : Pick(random, Enum.GetValues<WhenEmpty>()));
    }

    // Measures that another good fact can only raise.
    private static string[] MeasuresThatGrow => ["revenue", "deals_won", "certified_people", "evidence", "points"];

    private static MeasureRules Rules(Random random, string[] from)
    {
        var measure = Pick(random, from);
        return new MeasureRules(measure, Window(random))
        {
            Contributions = random.Next(3) == 0 ? [Contribution.Resold, Contribution.Sourced] : [],
            Credentials = measure == "certified_people" && random.Next(2) == 0 ? ["Seller"] : [],
            PerCredential = measure == "certified_people" && random.Next(3) == 0
                ? ImmutableDictionary<string, ImmutableDictionary<string, int>>.Empty.Add("elite", ImmutableDictionary<string, int>.Empty.Add("Architect", 2))
                : ImmutableDictionary<string, ImmutableDictionary<string, int>>.Empty,
            Kinds = random.Next(2) == 0 ? [EvidenceKind.Review, EvidenceKind.Sow] : [],
            MinAmount = random.Next(4) == 0 ? 500m : null,
            Metric = "X",
            Items = measure != "points" ? [] : [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Item(random, from))],
        };
    }

    private static PointItem Item(Random random, string[] from) =>
        new(Rules(random, [.. from.Where(id => id != "points")]), random.Next(1, 5), random.Next(1, 4), random.Next(2) == 0, random.Next(2) == 0 ? 10m : null, random.Next(5) == 0);

    private static Window? Window(Random random) => random.Next(7) switch
    {
        0 => new Window.Months(random.Next(1, 24)),
        1 => new Window.Days(random.Next(1, 400)),
        2 => new Window.FiscalYear(),
        3 => new Window.LastFiscalYear(),
        4 => new Window.AllTime(),
        _ => null,
    };

    private static ImmutableDictionary<string, decimal?> Needs(Random random, string measure)
    {
        var scale = measure switch { "revenue" => 1000m, "csat" => 4m, "renewal_rate" or "escalation_rate" or "deal_hygiene" => 0.5m, "metric" => 20m, _ => 3m };
        var needs = ImmutableDictionary<string, decimal?>.Empty;
        foreach (var (tier, factor) in new[] { ("select", 1m), ("elite", 1.5m) })
        {
            needs = random.Next(6) switch { 0 => needs, 1 => needs.Add(tier, null), _ => needs.Add(tier, scale * factor) };
        }

        return needs;
    }

    private static T Pick<T>(Random random, params T[] from) => from[random.Next(from.Length)];
}
