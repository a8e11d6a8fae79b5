using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Connectors.Tests.Csv.ExampleData;

/// <summary>The example programme of spec/programme.md, as far as it judges.</summary>
internal static class ExampleProgramme
{
    public static RuleBook Book { get; } = new(
    [
        new RuleBookVersion(
            "Example", "EUR", DateTimeZone.Utc, 1, 4, ["isv", "reseller", "service"],
            [new("registered", "Registered", null, TierRule.All), new("select", "Select", null, TierRule.All), new("elite", "Elite", null, TierRule.All)],
            [
                One("revenue", new("revenue"), 250_000, 1_000_000) with
                {
                    Groups = [[Part(new("revenue"), 250_000, 1_000_000) with
                    {
                        ByType = ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty.Add("isv", Needs(100_000, 400_000)),
                        ByRegion = ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase).Add("LATAM", Needs(100_000, null)),
                    }]],
                },
                One("csat", new("csat"), 4.0m, 4.5m),
                One("hygiene", new("deal_hygiene"), 0.8m, 0.9m, WhenEmpty.Met),
                One("certified", new("certified_people"), 2, 6),
                One("depth", new("evidence", new Window.AllTime()) { Kinds = [EvidenceKind.Integration, EvidenceKind.PackagedService, EvidenceKind.Practical] }, 1, 2),
                One("proof", new("evidence", new Window.Months(12)) { Kinds = [EvidenceKind.CaseStudy, EvidenceKind.Review, EvidenceKind.Reference] }, 1, 3),
                One("readiness", new("evidence", new Window.AllTime()) { Kinds = [EvidenceKind.Sow, EvidenceKind.Playbook] }, 1, 1) with { OnlyFor = ["service"] },
            ],
            [],
            new ReviewRules { SecondSignature = ["elite"] }),
    ]);

    private static Criterion One(string id, MeasureRules measure, decimal select, decimal elite, WhenEmpty whenEmpty = WhenEmpty.Unmet) =>
        new(id, Bucket.Outcomes, id, [[Part(measure, select, elite) with { WhenEmpty = whenEmpty }]], false, [], ImmutableDictionary<string, string>.Empty);

    private static CriterionPart Part(MeasureRules measure, decimal select, decimal elite) => new(
        measure, Word.AtLeast, Needs(select, elite), ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty, ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty, WhenEmpty.Unmet);

    private static ImmutableDictionary<string, decimal?> Needs(decimal select, decimal? elite)
    {
        var needs = ImmutableDictionary.Create<string, decimal?>(StringComparer.OrdinalIgnoreCase).Add("select", select);
        return elite is null ? needs : needs.Add("elite", elite);
    }
}
