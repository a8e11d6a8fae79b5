using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.PointSum;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;
using Xunit;

namespace PartnerTiers.Programme.Tests;

public class ArithmeticTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("4294967296.5")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335")]
    public void A_decimal_survives_being_a_fraction(string text)
    {
        var number = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(number, Fraction.From(number).ToDecimal());
    }

    [Fact]
    public void Three_thirds_are_one()
    {
        var third = Fraction.From(1m) / Fraction.From(3m);
        Assert.Equal(1m, (third + third + third).ToDecimal());
        Assert.Equal("0.3333333333333333333333333333", third.ToDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_whole_number_has_no_zeros_behind_the_point() =>
        Assert.Equal("20", (Fraction.From(60m) / Fraction.From(3.0m)).ToDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(7, 2, 3)]
    [InlineData(-7, 2, -4)]
    [InlineData(7, -2, -4)]
    [InlineData(-8, 2, -4)]
    public void Rounding_down_goes_down_below_nought_too(int number, int per, int expected) =>
        Assert.Equal(expected, (Fraction.From(number) / Fraction.From(per)).Floor().ToDecimal());

    [Fact]
    public void Absurd_amounts_end_at_the_largest_number_and_take_nobody_with_them()
    {
        var day = new LocalDate(2026, 2, 3);
        var deals = Enumerable.Range(1, 3).Select(i => new Deal("D" + i, "P1", Contribution.Resold, i == 3 ? "XAU" : "EUR", DealStage.Won, decimal.MaxValue, ClosedOn: day));
        var facts = Snapshot.Build(FactSet.Empty with
        {
            Partners = [new Partner("P1", "Larkfield", "isv", "EMEA")],
            Deals = [.. deals],
            Rates = [new Rate(day, "XAU", 0.0000000000000000000000000001m)],
        });
        var part = new CriterionPart(
            new MeasureRules("revenue"), Word.AtLeast, ImmutableDictionary<string, decimal?>.Empty.Add("top", 10m), NoNumbers, NoNumbers, WhenEmpty.Unmet);
        var criterion = new Criterion("revenue", Bucket.Outcomes, "Revenue", [[part]], false, [], ImmutableDictionary<string, string>.Empty);
        var version = new RuleBookVersion(
            "Example", "EUR", DateTimeZone.Utc, 1, 4, ["isv"], [new Tier("low", "Low", null, TierRule.All), new Tier("top", "Top", null, TierRule.All)], [criterion], [], new ReviewRules());

        var standing = Evaluator.Judge(new RuleBook([version]), facts, facts.Find("P1")!, null, day, day);

        Assert.Equal(decimal.MaxValue, standing.Of("revenue")!.Value);
        Assert.Equal("top", standing.Earned.Id);
        Assert.Equal(3, standing.Of("revenue")!.Parts[0].Receipt.Counted.Length);
    }

    [Fact]
    public void A_facts_day_after_the_judged_day_is_a_bug_of_the_caller()
    {
        var day = new LocalDate(2026, 2, 3);
        var facts = Snapshot.Build(FactSet.Empty with { Partners = [new Partner("P1", "Larkfield", "isv", "EMEA")] });
        var version = new RuleBookVersion("Example", "EUR", DateTimeZone.Utc, 1, 4, [], [new Tier("low", "Low", null, TierRule.All)], [], [], new ReviewRules());
        Assert.Throws<ArgumentOutOfRangeException>(() => Evaluator.Judge(new RuleBook([version]), facts, facts.Partners[0], null, day, day.PlusDays(1)));
    }

    private static ImmutableDictionary<string, ImmutableDictionary<string, decimal?>> NoNumbers => ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty;
}
