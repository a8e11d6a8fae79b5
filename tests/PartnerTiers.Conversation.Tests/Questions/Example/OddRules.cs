using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Tests.Questions.Example;

/// <summary>A rule book of everything that the plain one does not use: alternatives, points, at most, more than, credentials, a choice of criteria, a ramp.</summary>
internal static class OddRules
{
    public const string Partner = "P100";

    public static RuleBookVersion Book { get; } = ExampleRules.Book with
    {
        Name = "Odd Programme",
        Tiers =
        [
            ExampleRules.Registered,
            ExampleRules.Select with { Rule = new TierRule(3, ["people"]) },
            ExampleRules.Elite,
        ],
        Criteria =
        [
            ExampleRules.Plain("escalations", "Escalation rate", new MeasureRules("escalation_rate"), 0.02m, 0.02m, word: Word.AtMost),
            ExampleRules.Plain("deals", "Won deals", new MeasureRules("deals_won", new Window.Months(12)) { MinAmount = 5_000m, NewCustomers = true }, 2m, 4m, word: Word.MoreThan),
            ExampleRules.Plain("people", "Certified people", new MeasureRules("certified_people")
            {
                PerCredential = ImmutableDictionary<string, ImmutableDictionary<string, int>>.Empty.Add("select", ImmutableDictionary<string, int>.Empty.Add("Architect", 2)),
            }, 3m, 3m),
            ExampleRules.Plain("points", "Points", new MeasureRules("points")
            {
                Items = [new PointItem(new MeasureRules("deals_won"), Rate: 5m), new PointItem(new MeasureRules("certified_people"), Rate: 10m, Cap: 20m)],
            }, 100m, 200m),
            new Criterion(
                "reach",
                Bucket.Outcomes,
                "Reach",
                [
                    [ExampleRules.Part(new MeasureRules("revenue"), 100_000m, 500_000m), ExampleRules.Part(new MeasureRules("deals_won"), 3m, 5m)],
                    [ExampleRules.Part(new MeasureRules("metric") { Metric = "ARR" }, 50_000m, 90_000m)],
                ],
                IsAnyOf: true,
                [],
                ImmutableDictionary<string, string>.Empty),
        ],
        Ramp = new Ramp(6, 0.5m),
    };

    public static Board Board { get; } = ExampleWorld.BoardOf(
    [
        PartnerBuilder.Of(Partner, "Odd & Sons Inc.", "isv", "EMEA", "IE", null)
            .Won(40_000m, new LocalDate(2026, 5, 5))
            .Won(39_999.995m, new LocalDate(2026, 6, 6))
            .Certified(("Ann", "Architect", null), ("Bob", "Associate", null), ("Cem", "Associate", null), ("Cem", "Developer", null)),
    ], Book);
}
