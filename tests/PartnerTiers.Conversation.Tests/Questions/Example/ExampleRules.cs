using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Tests.Questions.Example;

/// <summary>The rule book that the examples speak of: three tiers, seven criteria, two benefits.</summary>
internal static class ExampleRules
{
    public static readonly Tier Registered = new("registered", "Registered", "new partners ramping", TierRule.All);
    public static readonly Tier Select = new("select", "Select", "consistent contributors who deliver well", TierRule.All);
    public static readonly Tier Elite = new("elite", "Elite", "strategic partners", TierRule.All);

    public static RuleBookVersion Book { get; } = new(
        "Northwind Partner Programme",
        "EUR",
        DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        1,
        4,
        ["isv", "reseller", "service"],
        [Registered, Select, Elite],
        [
            Plain("revenue", "Revenue", new MeasureRules("revenue") { Contributions = [Contribution.Resold, Contribution.Sourced, Contribution.Influenced] }, 250_000m, 1_000_000m) with
            {
                Field = "Opportunity.Amount",
                Says = ImmutableDictionary<string, string>.Empty.Add("en", "Won deals you resold, sourced or clearly influenced in the last four quarters").Add("de", "Gewonnene Deals der letzten vier Quartale, die Sie verkauft, vermittelt oder klar beeinflusst haben"),
                Groups =
                [
                    [
                        Part(new MeasureRules("revenue") { Contributions = [Contribution.Resold, Contribution.Sourced, Contribution.Influenced] }, 250_000m, 1_000_000m) with
                        {
                            ByType = ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty.Add("isv", Needs(100_000m, 400_000m)),
                            ByRegion = ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty.Add("LATAM", Needs(150_000m, null)),
                        },
                    ],
                ],
            },
            Plain("csat", "Customer satisfaction", new MeasureRules("csat"), 4.0m, 4.5m),
            Plain("hygiene", "Deal hygiene", new MeasureRules("deal_hygiene"), 0.8m, 0.9m, WhenEmpty.Met),
            Plain("certified", "Certified people", new MeasureRules("certified_people"), 2m, 6m),
            Plain("depth", "Solution depth", new MeasureRules("evidence", new Window.AllTime()) { Kinds = [EvidenceKind.Integration, EvidenceKind.PackagedService, EvidenceKind.Practical] }, 1m, 2m),
            Plain("proof", "Current proof", new MeasureRules("evidence", new Window.Months(12)) { Kinds = [EvidenceKind.CaseStudy, EvidenceKind.Review, EvidenceKind.Reference] }, 1m, 3m),
            Plain("readiness", "Delivery readiness", new MeasureRules("evidence", new Window.AllTime()) { Kinds = [EvidenceKind.Sow, EvidenceKind.Playbook] }, 1m, 1m) with { OnlyFor = ["service"] },
        ],
        [
            new Benefit("support", "Priority support", ImmutableDictionary<string, string>.Empty.Add("select", "reply in 8 hours").Add("elite", "reply in 1 hour, named contact")),
            new Benefit("margin", "Margin", ImmutableDictionary<string, string>.Empty.Add("registered", "10 %").Add("select", "15 %").Add("elite", "20 %")),
        ],
        new ReviewRules { SecondSignature = ["elite"] });

    public static Criterion Plain(string id, string name, MeasureRules measure, decimal? select, decimal? elite, WhenEmpty whenEmpty = WhenEmpty.Unmet, Word word = Word.AtLeast) =>
        new(id, Bucket.Outcomes, name, [[Part(measure, select, elite, whenEmpty, word)]], IsAnyOf: false, [], ImmutableDictionary<string, string>.Empty);

    public static CriterionPart Part(MeasureRules measure, decimal? select, decimal? elite, WhenEmpty whenEmpty = WhenEmpty.Unmet, Word word = Word.AtLeast) => new(
        measure,
        word,
        Needs(select, elite),
        ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty,
        ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty,
        whenEmpty);

    private static ImmutableDictionary<string, decimal?> Needs(decimal? select, decimal? elite) =>
        ImmutableDictionary<string, decimal?>.Empty.Add("select", select).Add("elite", elite);
}
