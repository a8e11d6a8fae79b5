using NodaTime;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Testing.Compliance;

/// <summary>Facts that use every column, with the values that stores get wrong.</summary>
public static class FactSamples
{
    private static readonly LocalDate Day = new(2026, 3, 31);

    public static FactSet Full { get; } = new(
        [
            new Partner("P1", "Larkfield Systems, Inc.", "isv", "EMEA", "DE", ["Lark", "L;S"], ["build \"quoted\"", "שלום"], ["retail"], "mia@example.com", "select", Day, Day.PlusDays(90), new LocalDate(1999, 12, 31), "larkfield.example"),
            new Partner("p1", "Same id but for case", "reseller", "AMER"),
            new Partner("P2 ", "O'Brien; DROP TABLE partners", "service", "APAC", "JP", [], [""], ["a", "a"]),
        ],
        [
            new Deal("D1", "P1", Contribution.Resold, "EUR", DealStage.Won, 79228162514264337593543950335m, 0.3333333333333333333333333333m, "n", "c", Day, Day, Day, "o", "s", Day) { AlsoAs = [Contribution.Sourced, Contribution.Influenced] },
            new Deal("D1", "P2 ", Contribution.Influenced, "USD", DealStage.Lost, -0.0000000000000000000000000001m, 0m),
            new Deal("D2", "P1", Contribution.Sourced, "JPY", DealStage.Registered, Name: string.Empty),
            new Deal("D3", "P1", Contribution.Sourced, "JPY", DealStage.Open, 1000.50m, ClosedOn: new LocalDate(1850, 1, 1), NextStepDue: new LocalDate(9999, 12, 31)),
        ],
        [
            new Certification("P1", "Ann", "Architect", Day),
            new Certification("P1", "Ann", "Architect", Day),
            new Certification("P1", "ann ", "Architect", Day, Day.PlusYears(2)),
        ],
        [new Feedback("P1", FeedbackKind.Csat, Day, 4.5m, "c", "D1"), new Feedback("P1", FeedbackKind.Escalation, Day)],
        [new Evidence("P1", EvidenceKind.PackagedService, Day, "t", "https://example.com/?a=1&b=%20", Day), new Evidence("P1", EvidenceKind.Sow, Day)],
        [new Metric("P1", "ARR", Day, 12.50m), new Metric("P1", "arr", Day, -3m)],
        [new Rate(Day, "USD", 1.0875m), new Rate(Day, "USD", 1.1m), new Rate(Day.PlusDays(1), "USD", 1.0875m)]);

    /// <summary>A good reading of <paramref name="facts"/>.</summary>
    public static CrmReading Reading(FactSet facts, params Reject[] rejects) => new(facts, CountOf(facts) + rejects.Length, [.. rejects]);

    public static int CountOf(FactSet facts) =>
        facts.Partners.Length + facts.Deals.Length + facts.Certifications.Length + facts.Feedback.Length + facts.Evidence.Length + facts.Metrics.Length + facts.Rates.Length;

    /// <summary>One line per fact with every value in it, ordered: two sets are the same facts when these are equal.</summary>
    public static string Lines(FactSet facts) => string.Join(
        '\n',
        facts.Partners.Select(fact => $"{fact} {string.Join('|', fact.Aliases)} {string.Join('|', fact.Capabilities)} {string.Join('|', fact.Industries)}")
            .Concat(facts.Deals.Select(fact => $"{fact} {string.Join('|', fact.AlsoAs)}"))
            .Concat(facts.Certifications.Select(fact => fact.ToString()))
            .Concat(facts.Feedback.Select(fact => fact.ToString()))
            .Concat(facts.Evidence.Select(fact => fact.ToString()))
            .Concat(facts.Metrics.Select(fact => fact.ToString()))
            .Concat(facts.Rates.Select(fact => fact.ToString()))
            .Order(StringComparer.Ordinal));
}
