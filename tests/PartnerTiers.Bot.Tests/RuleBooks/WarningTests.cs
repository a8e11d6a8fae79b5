using Xunit;

namespace PartnerTiers.Bot.Tests.RuleBooks;

public class WarningTests
{
    [Theory]
    [InlineData("\"Name\": \"Test Programme\", ", "", "Name", "no name is written")]
    [InlineData(", \"TimeZone\": \"Europe/Berlin\"", "", "TimeZone", "no time zone")]
    [InlineData("\"Id\": \"gold\", \"Name\": \"Gold\"", "\"Id\": \"gold\"", "Tiers[2].Name", "no name is written")]
    [InlineData("\"Name\": \"Gold\"", "\"Name\": \"silver\"", "Tiers[2].Name", "are both called")]
    [InlineData("\"Bucket\": \"Outcomes\", \"Name\": \"Revenue\"", "\"Name\": \"Revenue\"", "Criteria[0].Bucket", "no bucket")]
    [InlineData("{ \"silver\": 100, \"gold\": 200 }", "{ \"base\": 10, \"silver\": 100, \"gold\": 200 }", "Criteria[0].Needs.base", "asks nothing")]
    [InlineData("{ \"silver\": 100, \"gold\": 200 }", "{ \"silver\": 200, \"gold\": 100 }", "Criteria[0].Needs.gold", "easier than the 200 of silver")]
    [InlineData("{ \"silver\": 100, \"gold\": 200 }", "{ \"silver\": null }", "Criteria[0].Needs", "asked at no tier")]
    [InlineData("{ \"silver\": 100, \"gold\": 200 }", "{ \"gold\": 200 }, \"ByType\": { \"isv\": { \"gold\": 50 } }, \"ByRegion\": { \"LATAM\": { \"gold\": 60 } }", "Criteria[0].ByRegion.LATAM.gold", "more than its type does of isv")]
    [InlineData("{ \"silver\": 1, \"gold\": 2 }", "{ \"silver\": 1, \"gold\": 2.5 }", "Criteria[1].Needs.gold", "not whole")]
    [InlineData("\"Measure\": \"revenue\"", "\"Measure\": \"revenue\", \"Contributions\": [\"resold\"], \"Weights\": { \"influenced\": 0.5 }", "Criteria[0].Weights.influenced", "not among Contributions")]
    [InlineData("\"Measure\": \"revenue\"", "\"Measure\": \"revenue\", \"OnlyFor\": []", "Criteria[0].OnlyFor", "no type is named")]
    [InlineData("\"Per\": { \"gold\": \"20 %\" }", "\"Per\": { }", "Benefits[0].Per", "no tier gets")]
    [InlineData("\"Benefits\":", "\"Rule\": { \"AtLeast\": 2, \"Always\": [\"proof\"] }, \"Benefits\":", "Rule.Always", "not asked at silver")]
    [InlineData("\"Benefits\":", "\"Rule\": { \"AtLeast\": 1, \"Always\": [\"revenue\", \"deals\"] }, \"Benefits\":", "Rule.Always", "AtLeast is 1")]
    [InlineData("\"Measure\": \"certified_people\", \"Needs\": { \"silver\": 1, \"gold\": 2 }", "\"Measure\": \"certified_people\", \"PerCredential\": { \"gold\": { \"Architect\": 1 } }, \"Needs\": { \"silver\": 1 }", "Criteria[3].PerCredential.gold", "no number is asked at gold")]
    public void What_is_odd_is_a_warning_and_the_book_stands(string old, string instead, string path, string what)
    {
        var reading = SmallProgramme.Read(SmallProgramme.With(old, instead));
        Assert.Empty(reading.Mistakes);
        Assert.NotNull(reading.Book);
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal("Programme:" + path, warning.Path);
        Assert.Contains(what, warning.What, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_four_tiers_and_a_handful_of_criteria_are_warnings()
    {
        var tiers = SmallProgramme.Read(SmallProgramme.With("{ \"Id\": \"gold\"", "{ \"Id\": \"s2\", \"Name\": \"S2\" }, { \"Id\": \"s3\", \"Name\": \"S3\" }, { \"Id\": \"gold\""));
        Assert.Contains("5 tiers", Assert.Single(tiers.Warnings).What, StringComparison.Ordinal);
        Assert.NotNull(tiers.Book);
        const string extra = "{ \"Id\": \"c%\", \"Bucket\": \"Outcomes\", \"Name\": \"C\", \"Measure\": \"deals_won\", \"Needs\": { \"gold\": 1 } }";
        var criteria = SmallProgramme.Read(SmallProgramme.WithCriterion(string.Join(", ", "123".Select(i => extra.Replace('%', i)))));
        Assert.Contains("8 criteria", Assert.Single(criteria.Warnings).What, StringComparison.Ordinal);
        Assert.NotNull(criteria.Book);
    }

    [Fact]
    public void A_number_at_the_lowest_tier_is_not_asked()
    {
        var book = SmallProgramme.Read(SmallProgramme.With("{ \"silver\": 100, \"gold\": 200 }", "{ \"base\": 10, \"silver\": 100, \"gold\": 200 }")).Book!;
        Assert.False(book.Versions[0].FindCriterion("revenue")!.OnlyPart!.Needs.ContainsKey("base"));
    }

    [Fact]
    public void For_at_most_a_higher_number_above_is_the_odd_one()
    {
        var reading = SmallProgramme.Read(SmallProgramme.WithCriterion("{ \"Id\": \"x\", \"Bucket\": \"Outcomes\", \"Name\": \"X\", \"Measure\": \"escalation_rate\", \"Word\": \"at most\", \"Needs\": { \"silver\": 0.1, \"gold\": 0.2 } }"));
        Assert.Contains("easier than the 0.1 of silver", Assert.Single(reading.Warnings).What, StringComparison.Ordinal);
    }
}
