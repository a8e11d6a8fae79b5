using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;
using Xunit;

namespace PartnerTiers.Programme.Tests;

public sealed class CliffCalendarTests
{
    private static readonly LocalDate Today = new(2026, 11, 16);

    [Fact]
    public void Revenue_leaves_quarter_by_quarter_on_the_first_day_of_the_next()
    {
        var cliff = Of(null, new LocalDate(2027, 11, 16), Won("A", 2026, 1, 1, 10m), Won("B", 2026, 3, 31, 5m), Won("C", 2026, 4, 1, 7m), Won("D", 2026, 11, 16, 1m), Won("E", 2025, 12, 31, 100m));
        Assert.Equal([(new LocalDate(2027, 1, 1), 15m), (new LocalDate(2027, 4, 1), 7m), (new LocalDate(2027, 10, 1), 1m)], cliff.Leaving.Select(leaving => (leaving.On, leaving.Value)));
    }

    [Fact]
    public void Nothing_leaves_before_the_quarter_is_over()
    {
        Assert.Empty(Of(null, new LocalDate(2026, 12, 30), Won("A", 2026, 1, 1, 10m)).Leaving);
        Assert.Equal(new LocalDate(2027, 1, 1), Assert.Single(Of(null, new LocalDate(2026, 12, 31), Won("A", 2026, 1, 1, 10m)).Leaving).On);
    }

    [Fact]
    public void Of_a_window_that_moves_every_day_the_sum_of_each_quarter_is_told()
    {
        var cliff = Of(new Window.Days(90), new LocalDate(2027, 1, 20), Won("A", 2026, 9, 1, 10m), Won("B", 2026, 10, 20, 5m), Won("C", 2026, 11, 16, 1m));
        Assert.Equal([(new LocalDate(2027, 1, 1), 10m), (new LocalDate(2027, 1, 21), 5m)], cliff.Leaving.Select(leaving => (leaving.On, leaving.Value)));
    }

    private static Deal Won(string id, int year, int month, int day, decimal amount) => new(id, "P1", Contribution.Resold, "EUR", DealStage.Won, amount, ClosedOn: new LocalDate(year, month, day));

    private static Cliff Of(Window? window, LocalDate until, params Deal[] deals)
    {
        var none = ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty;
        var part = new CriterionPart(new MeasureRules("revenue", window), Word.AtLeast, ImmutableDictionary<string, decimal?>.Empty.Add("top", 10m), none, none, WhenEmpty.Unmet);
        var version = new RuleBookVersion(
            "Aging",
            "EUR",
            DateTimeZone.Utc,
            1,
            4,
            ["isv"],
            [new Tier("base", "Base", null, TierRule.All), new Tier("top", "Top", null, TierRule.All)],
            [new Criterion("revenue", Bucket.Outcomes, "Revenue", [[part]], false, [], ImmutableDictionary<string, string>.Empty)],
            [],
            new ReviewRules());
        var facts = Snapshot.Build(FactSet.Empty with { Partners = [new Partner("P1", "Larkfield", "isv", "EMEA")], Deals = [.. deals] });
        return CliffCalendar.Of(Evaluator.Judge(new RuleBook([version]), facts, facts.Partners[0], null, until, Today), facts, facts.Partners[0]);
    }
}
