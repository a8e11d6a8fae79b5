using Microsoft.Extensions.Configuration;
using NodaTime;
using PartnerTiers.Bot.RuleBooks;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using Xunit;

namespace PartnerTiers.Bot.Tests.RuleBooks;

public class GoodRuleBookTests
{
    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_allowed()
    {
        var text = "\uFEFF// first\n" + SmallProgramme.With("\"Types\": [\"isv\", \"reseller\"],", "/* the */ \"Types\": [\"isv\", \"reseller\",], // types\n");
        Assert.Empty(SmallProgramme.Read(text).Mistakes);
    }

    [Fact]
    public void What_is_not_written_has_its_default()
    {
        var rules = Good(SmallProgramme.With(" \"FiscalYearStartMonth\": 1, \"WindowQuarters\": 4,\n    \"Types\": [\"isv\", \"reseller\"],", string.Empty));
        Assert.Equal((1, 4), (rules.FiscalYearStartMonth, rules.WindowQuarters));
        Assert.Equal(["isv", "reseller", "service"], rules.Types.ToArray());
        var defaults = new ReviewRules();
        Assert.Equal((defaults.PublishDays, defaults.AppealDays, defaults.AppealAnswerDays, defaults.RegistrationAnswerHours), (rules.Review.PublishDays, rules.Review.AppealDays, rules.Review.AppealAnswerDays, rules.Review.RegistrationAnswerHours));
        Assert.Equal((defaults.NearUpgrade, defaults.NarrowMiss, 1), (rules.Review.NearUpgrade, rules.Review.NarrowMiss, rules.Review.GraceQuarters));
        Assert.Equal(["keep"], rules.Review.AutoApprove.ToArray());
        Assert.Equal(["gold"], rules.Review.SecondSignature.ToArray());
        Assert.Same(TierRule.All, rules.Tiers[2].Rule);
        Assert.Equal((Word.AtLeast, WhenEmpty.Unmet, 3), (rules.Criteria[2].OnlyPart!.Word, rules.Criteria[2].OnlyPart!.WhenEmpty, rules.Criteria[2].OnlyPart!.Measure.MinResponses));
    }

    [Fact]
    public void An_empty_list_means_none()
    {
        var rules = Good(SmallProgramme.With("\"DecisionDays\": 10", "\"AutoApprove\": [], \"SecondSignature\": []"));
        Assert.Empty(rules.Review.AutoApprove);
        Assert.Empty(rules.Review.SecondSignature);
    }

    [Fact]
    public void A_written_list_replaces_the_default()
    {
        var rules = Good(SmallProgramme.With("\"DecisionDays\": 10", "\"AutoApprove\": [\"Upgrade\", \"recovered\"], \"SecondSignature\": [\"SILVER\"]"));
        Assert.Equal(["upgrade", "recovered"], rules.Review.AutoApprove.ToArray());
        Assert.Equal(["silver"], rules.Review.SecondSignature.ToArray());
    }

    [Fact]
    public void Half_of_a_near_rule_leaves_the_other_half_at_its_default()
    {
        var rules = Good(SmallProgramme.With("\"DecisionDays\": 10", "\"NearUpgrade\": { \"MaxUnmet\": 3 }, \"NarrowMiss\": { \"MinProgress\": 0.9 }"));
        Assert.Equal((new NearRule(3, 0.75m), new NearRule(1, 0.9m)), (rules.Review.NearUpgrade, rules.Review.NarrowMiss));
    }

    [Fact]
    public void Ids_compare_without_case_and_keep_their_spelling()
    {
        var rules = Good(SmallProgramme.With("\"Needs\": { \"gold\": 4 }", "\"Needs\": { \"GOLD\": 4 }, \"ByType\": { \"ISV\": { \"Gold\": 3.5 } }"));
        var part = rules.FindCriterion("CSAT")!.OnlyPart!;
        Assert.Equal("gold", Assert.Single(part.Needs).Key);
        Assert.Equal(3.5m, part.ByType["isv"]["gold"]);
    }

    [Fact]
    public void Null_is_not_asked()
    {
        var part = Good(SmallProgramme.With("\"Needs\": { \"gold\": 4 }", "\"Needs\": { \"gold\": 4 }, \"ByRegion\": { \"LATAM\": { \"gold\": null } }")).FindCriterion("csat")!.OnlyPart!;
        Assert.True(part.ByRegion["latam"].TryGetValue("gold", out var number));
        Assert.Null(number);
    }

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("1e3", "1000")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("3.3000", "3.3000")]
    [InlineData("250000.000000000000000000000000000000", "250000.0000000000000000000000")]
    public void Numbers_are_read_exactly(string written, string read)
    {
        var number = Good(SmallProgramme.With("\"gold\": 200", "\"gold\": " + written), warnings: true).Criteria[0].OnlyPart!.Needs["gold"]!.Value;
        Assert.Equal(decimal.Parse(read, System.Globalization.CultureInfo.InvariantCulture), number);
    }

    public static TheoryData<string, Window> Windows => new()
    {
        { "quarters", new Window.Quarters() },
        { "12 months", new Window.Months(12) },
        { "1 month", new Window.Months(1) },
        { "90 days", new Window.Days(90) },
        { "fiscal year", new Window.FiscalYear() },
        { "last fiscal year", new Window.LastFiscalYear() },
        { "today", new Window.Today() },
        { "all time", new Window.AllTime() },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public void Every_window_is_understood(string written, Window window) =>
        Assert.Equal(window, Good(SmallProgramme.With("\"Measure\": \"revenue\"", $"\"Measure\": \"revenue\", \"Window\": \"{written}\"")).Criteria[0].OnlyPart!.Measure.Window);

    [Fact]
    public void Everything_that_a_part_can_say_is_read()
    {
        var rules = Good(SmallProgramme.WithCriterion("""
            { "Id": "growth", "Bucket": "Outcomes", "Name": "Growth", "AnyOf": [
                [ { "Measure": "Revenue", "Contributions": ["resold"], "Weights": { "resold": 0.5 }, "MinAmount": 1000, "Customers": "new", "Window": "fiscal year", "Word": "more than", "Needs": { "gold": 5 }, "WhenEmpty": "met" } ],
                [ { "Measure": "points", "Needs": { "gold": 10 }, "Items": [
                      { "Measure": "certified_people", "Credentials": ["Architect"], "Rate": 10, "Per": 2, "Whole": true, "Cap": 50, "Gate": true }, { "Measure": "metric", "Metric": "nps", "Rate": -0.5 } ] },
                  { "Measure": "certified_people", "Needs": { "gold": 3 }, "PerCredential": { "GOLD": { "Architect": 2 } } } ] ] }
            """));
        var growth = rules.FindCriterion("growth")!;
        Assert.True(growth.IsAnyOf);
        Assert.Null(growth.OnlyPart);
        Assert.Equal([1, 2], growth.Groups.Select(group => group.Length));
        var revenue = growth.Groups[0][0];
        Assert.Equal(("revenue", Word.MoreThan, WhenEmpty.Met, 1000m, true), (revenue.Measure.Measure, revenue.Word, revenue.WhenEmpty, revenue.Measure.MinAmount, revenue.Measure.NewCustomers));
        Assert.Equal(0.5m, revenue.Measure.Weights[Contribution.Resold]);
        var items = growth.Groups[1][0].Measure.Items;
        Assert.Equal((10m, 2m, true, (decimal?)50m, true), (items[0].Rate, items[0].Per, items[0].Whole, items[0].Cap, items[0].Gate));
        Assert.Equal((-0.5m, 1m, false, (decimal?)null, false, "nps"), (items[1].Rate, items[1].Per, items[1].Whole, items[1].Cap, items[1].Gate, items[1].Measure.Metric));
        Assert.Equal(2, growth.Groups[1][1].Measure.PerCredential["gold"]["architect"]);
    }

    [Fact]
    public void A_rule_stands_in_the_programme_or_in_a_tier()
    {
        var rules = Good(SmallProgramme.WithKeys("\"Rule\": { \"AtLeast\": 3, \"Always\": [\"REVENUE\"] }").Replace("\"Name\": \"Gold\"", "\"Name\": \"Gold\", \"Rule\": \"all\"", StringComparison.Ordinal));
        Assert.Equal((3, "revenue"), (rules.Tiers[1].Rule.AtLeast, rules.Tiers[1].Rule.Always.Single()));
        Assert.Same(TierRule.All, rules.Tiers[2].Rule);
        Assert.Same(TierRule.All, rules.Tiers[0].Rule);
    }

    [Fact]
    public void Days_of_moving_are_the_review_any_day_or_days_of_the_year()
    {
        var review = Good(SmallProgramme.With("\"DecisionDays\": 10", "\"UpAt\": \"any day\", \"DownAt\": [\"07-01\", \"01-01\"]")).Review;
        Assert.True(review.UpAt.AnyDay);
        Assert.Equal([new AnnualDate(1, 1), new AnnualDate(7, 1)], review.DownAt.Days.ToArray());
        Assert.Equal(MoveDays.AtReview, Good(SmallProgramme.With("\"DecisionDays\": 10", "\"UpAt\": \"review\"")).Review.UpAt);
    }

    [Fact]
    public void Versions_are_whole_and_a_day_is_judged_by_the_one_in_force()
    {
        var reading = SmallProgramme.Read(SmallProgramme.WithKeys("""
            "AsOf": "2026-11-16", "EffectiveFrom": "2026-01-01", "Versions": [
              { "Name": "Old", "Currency": "USD", "TimeZone": "America/New_York", "Types": ["agency"], "Tiers": [ { "Id": "a", "Name": "A" }, { "Id": "b", "Name": "B" } ],
                "Criteria": [ { "Id": "x", "Bucket": "Outcomes", "Name": "X", "Measure": "deals_won", "Needs": { "b": 1 } } ] } ]
            """));
        Assert.Empty(reading.Mistakes);
        Assert.Equal(new LocalDate(2026, 11, 16), reading.Book!.AsOf);
        Assert.Equal("Old", reading.Book.InForceOn(new LocalDate(2025, 12, 31)).Name);
        Assert.Equal("Test Programme", reading.Book.InForceOn(new LocalDate(2026, 1, 1)).Name);
        Assert.Equal(["b"], reading.Book.Versions[0].Review.SecondSignature.ToArray());
    }

    [Fact]
    public void The_environment_and_the_command_line_apply_on_top()
    {
        var onTop = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Programme:AsOf"] = "2026-06-30",
            ["PROGRAMME:CRITERIA:0:NEEDS:GOLD"] = "300.5",
            ["Programme:Review:AutoApprove:0"] = "upgrade",
            ["Programme:Types:1"] = "agency",
            ["Elsewhere:Key"] = "x",
        }).Build();
        var book = RuleBookReader.Read(SmallProgramme.Text, onTop).Book!;
        Assert.Equal(new LocalDate(2026, 6, 30), book.AsOf);
        Assert.Equal(300.5m, book.Versions[0].Criteria[0].OnlyPart!.Needs["gold"]);
        Assert.Equal(["isv", "agency"], book.Versions[0].Types.ToArray());
        Assert.Equal(["upgrade"], book.Versions[0].Review.AutoApprove.ToArray());
    }

    [Fact]
    public void A_mistake_on_top_has_its_path_and_no_line()
    {
        var onTop = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Programme:WindowQuarters"] = "four" }).Build();
        var mistake = Assert.Single(RuleBookReader.Read(SmallProgramme.Text, onTop).Mistakes);
        Assert.Equal("Programme:WindowQuarters", mistake.Path);
    }

    private static RuleBookVersion Good(string text, bool warnings = false)
    {
        var reading = SmallProgramme.Read(text);
        Assert.Empty(reading.Mistakes);
        Assert.True(warnings || reading.Warnings.Count == 0, string.Join('\n', reading.Warnings));
        return Assert.Single(reading.Book!.Versions);
    }
}
