using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Programme.Tests.Properties;

/// <summary>Invents the facts of one partner and some of its neighbour, tidy and untidy, over three years around 2026. One seed, one set.</summary>
internal static class AnyFacts
{
    private static readonly LocalDate First = new(2024, 1, 1);

    public static FactSet Set(Random random) => new(
        [
            new Partner("P1", "Larkfield", random.Next(2) == 0 ? "isv" : "reseller", random.Next(2) == 0 ? "EMEA" : "AMER", Tier: Maybe(random, "select"), JoinedOn: MaybeDay(random)),
            new Partner("P2", "Brightwater", "isv", "EMEA"),
        ],
        [.. Some(random, 25, i => Deal(random, "D" + i))],
        [.. Some(random, 8, _ => new Certification("P1", "Person " + random.Next(5), random.Next(2) == 0 ? "Seller" : "Architect", Day(random), MaybeDay(random)))],
        [.. Some(random, 12, _ => Word(random))],
        [.. Some(random, 8, i => new Evidence("P1", (EvidenceKind)random.Next(9), Day(random), "Title " + i, null, MaybeDay(random)))],
        [.. Some(random, 4, i => new Metric("P1", random.Next(3) == 0 ? "Y" : "X", First.PlusDays((i * 250) + random.Next(200)), random.Next(-5, 40)))],
        [new Rate(new LocalDate(2024, 6, 1), "USD", 1.0875m), new Rate(new LocalDate(2025, 6, 1), "USD", 1.13m)]);

    public static Deal Deal(Random random, string id) => new(
        id,
        random.Next(5) == 0 ? "P2" : "P1",
        (Contribution)random.Next(3),
        random.Next(4) switch { 0 => "USD", 1 when random.Next(4) == 0 => "JPY", _ => "EUR" },
        (DealStage)random.Next(4),
        random.Next(10) == 0 ? null : random.Next(-100, 2000) + 0.25m,
        random.Next(3) == 0 ? 0.5m : 1m,
        Customer: Maybe(random, "Customer " + random.Next(4)),
        RegisteredOn: MaybeDay(random),
        ClosedOn: MaybeDay(random),
        Owner: Maybe(random, "Ann"),
        NextStep: Maybe(random, "call"),
        NextStepDue: MaybeDay(random));

    public static LocalDate Day(Random random) => First.PlusDays(random.Next(3 * 365));

    private static Feedback Word(Random random)
    {
        var kind = (FeedbackKind)random.Next(3);
        return new Feedback("P1", kind, Day(random), kind switch { FeedbackKind.Csat => random.Next(1, 6), FeedbackKind.Renewal => random.Next(2), _ => null });
    }

    private static IEnumerable<T> Some<T>(Random random, int most, Func<int, T> make) => Enumerable.Range(0, random.Next(most)).Select(make);

    private static LocalDate? MaybeDay(Random random) => random.Next(4) == 0 ? null : Day(random);

    private static string? Maybe(Random random, string text) => random.Next(5) == 0 ? null : text;
}
