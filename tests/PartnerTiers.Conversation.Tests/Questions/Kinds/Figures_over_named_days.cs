using NodaTime;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Tests.Questions.Example;
using PartnerTiers.Conversation.Tests.Questions.Painting;
using PartnerTiers.Operations.Standings;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions.Kinds;

/// <summary>On 16 November 2026; the fiscal year is the calendar's.</summary>
public sealed class Figures_over_named_days
{
    private static readonly Board Board = ExampleWorld.BoardOf(
    [
        PartnerBuilder.Of("P001", "Larkfield Systems, Inc.", "service", "AMER", "US", "elite")
            .Won(100_000m, new LocalDate(2026, 7, 1))
            .Won(50_000m, new LocalDate(2026, 9, 30))
            .Won(30_000m, new LocalDate(2026, 10, 1))
            .Won(200_000m, new LocalDate(2026, 9, 15), currency: "CHF")
            .OpenDeals(9, 1),
        PartnerBuilder.Of("P002", "Harbour & Finch Ltd", "reseller", "EMEA", "GB", "select")
            .Won(7_000m, new LocalDate(2026, 8, 8))
            .Won(90_000m, new LocalDate(2026, 12, 24)),
    ], ExampleRules.Book);

    [Fact]
    public void Only_what_was_won_then_counts_and_by_the_rules_of_the_criterion() =>
        Assert.Contains("Revenue, Q3 FY26: €157,000 in total, over all 2 partners.", Text(Q3()), StringComparison.Ordinal);

    [Fact]
    public void Two_stretches_stand_beside_each_other_with_the_difference()
    {
        var text = Text(Q3() with { From = new LocalDate(2026, 10, 1), To = new LocalDate(2026, 12, 31), VersusFrom = new LocalDate(2026, 7, 1), VersusTo = new LocalDate(2026, 9, 30), GroupBy = Grouping.Tier });
        Assert.Contains("Revenue, Q4 FY26: €30,000 in total", text, StringComparison.Ordinal);
        Assert.Contains("Q3 FY26: €157,000; Q4 FY26 has €127,000 less.", text, StringComparison.Ordinal);
        Assert.Contains("counted until 16 November 2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_facts_do_not_know_of_the_past_is_no_data_then() =>
        Assert.Contains("none of these partners has data", Text(Q3() with { Criterion = "hygiene" }), StringComparison.Ordinal);

    [Fact]
    public void Days_to_come_hold_nothing() =>
        Assert.Contains("none of these partners has data", Text(Q3() with { From = new LocalDate(2026, 12, 1), To = new LocalDate(2026, 12, 31) }), StringComparison.Ordinal);

    private static CountQuestion Q3() => new(Filter.Everyone, Criterion: "revenue", Aggregate: Aggregate.Total, From: new LocalDate(2026, 7, 1), To: new LocalDate(2026, 9, 30));

    private static string Text(CountQuestion question) => PlainPainter.Paint(ExampleWorld.Ask(question, board: Board)).ReplaceLineEndings(" ");
}
