using PartnerTiers.Bot.RuleBooks;
using Xunit;

namespace PartnerTiers.Bot.Tests.RuleBooks;

public class BadRuleBookTests
{
    [Fact]
    public void The_small_programme_is_good()
    {
        var reading = SmallProgramme.Read(SmallProgramme.Text);
        Assert.Empty(reading.Mistakes);
        Assert.Empty(reading.Warnings);
        Assert.NotNull(reading.Book);
    }

    [Theory]
    [InlineData("\"Name\": \"Test Programme\"", "\"Nam\": \"Test Programme\"", "Nam", "the key \"Nam\" is not known", "Did you mean Name?")]
    [InlineData("\"Name\": \"Test Programme\"", "\"name\": \"Test Programme\"", "name", "not known", "Did you mean Name?")]
    [InlineData("\"Name\": \"Test Programme\"", "\"Name\": \"A\", \"Name\": \"B\"", "Name", "written twice", "once")]
    [InlineData("\"Name\": \"Test Programme\"", "\"Name\": \" \"", "Name", "blank", "letter")]
    [InlineData("\"Name\": \"Test Programme\"", "\"Name\": 7", "Name", "a number is written here", "a text")]
    [InlineData("\"EUR\"", "\"EURO\"", "Currency", "\"EURO\" is not understood", "ISO 4217")]
    [InlineData("\"EUR\"", "\"ABC\"", "Currency", "\"ABC\" is not a currency", "ISO 4217")]
    [InlineData("\"Currency\": \"EUR\", ", "", "Currency", "Currency is missing", "ISO 4217")]
    [InlineData("Europe/Berlin", "Europe/Berlim", "TimeZone", "\"Europe/Berlim\" is not a time zone", "Did you mean \"Europe/Berlin\"?")]
    [InlineData("\"FiscalYearStartMonth\": 1", "\"FiscalYearStartMonth\": 13", "FiscalYearStartMonth", "13 is out of range", "from 1 to 12")]
    [InlineData("\"FiscalYearStartMonth\": 1", "\"FiscalYearStartMonth\": 0", "FiscalYearStartMonth", "0 is out of range", "from 1 to 12")]
    [InlineData("\"FiscalYearStartMonth\": 1", "\"FiscalYearStartMonth\": 1.5", "FiscalYearStartMonth", "not a whole number", "whole")]
    [InlineData("\"FiscalYearStartMonth\": 1", "\"FiscalYearStartMonth\": \"1\"", "FiscalYearStartMonth", "a text is written here", "a whole number")]
    [InlineData("\"WindowQuarters\": 4", "\"WindowQuarters\": 0", "WindowQuarters", "0 is out of range", "from 1 to 40")]
    [InlineData("[\"isv\", \"reseller\"]", "[]", "Types", "there is no partner type", "at least one")]
    [InlineData("[\"isv\", \"reseller\"]", "[\"isv\", \"ISV\"]", "Types[1]", "there are two types \"ISV\"", "without case")]
    [InlineData("[\"isv\", \"reseller\"]", "[\"isv\", null]", "Types[1]", "null is written here", "a text")]
    [InlineData("\"Id\": \"gold\"", "\"Id\": \"SILVER\"", "Tiers[2].Id", "there are two tiers \"SILVER\"", "of its own")]
    [InlineData("\"Id\": \"gold\", ", "", "Tiers[2].Id", "Id is missing", "the tier's id")]
    [InlineData("\"Id\": \"gold\"", "\"Id\": \"\"", "Tiers[2].Id", "blank", "letter")]
    [InlineData("{ \"Id\": \"base\", \"Name\": \"Base\" }", "\"base\"", "Tiers[0]", "a text is written here", "an object")]
    [InlineData("\"Benefits\":", "\"AsOf\": \"16.11.2026\", \"Benefits\":", "AsOf", "\"16.11.2026\" is not a date", "2026-11-16")]
    [InlineData("\"Benefits\":", "\"AsOf\": \"2026-02-30\", \"Benefits\":", "AsOf", "\"2026-02-30\" is not a date", "exists")]
    [InlineData("\"Per\": { \"gold\"", "\"Per\": { \"platinum\"", "Benefits[0].Per.platinum", "there is no tier \"platinum\"", "base, silver, gold")]
    [InlineData("\"Id\": \"margin\", ", "", "Benefits[0].Id", "Id is missing", "benefit's id")]
    [InlineData(", \"Per\": { \"gold\": \"20 %\" }", "", "Benefits[0].Per", "Per is missing", "each tier")]
    [InlineData("\"Benefits\":", "\"Ramp\": { \"Months\": 6 }, \"Benefits\":", "Ramp.Factor", "Factor is missing", "from 0 to 1")]
    [InlineData("\"Benefits\":", "\"Ramp\": { \"Months\": 0, \"Factor\": 0.5 }, \"Benefits\":", "Ramp.Months", "0 is out of range", "from 1")]
    [InlineData("\"Benefits\":", "\"Ramp\": { \"Months\": 6, \"Factor\": 1.5 }, \"Benefits\":", "Ramp.Factor", "1.5 is out of range", "from 0 to 1")]
    public void A_mistake_of_the_programme_is_named_with_its_path(string old, string instead, string path, string what, string right) =>
        IsTheOnlyMistake(SmallProgramme.Read(SmallProgramme.With(old, instead)), path, what, right);

    [Theory]
    [InlineData("\"DecisionDays\": -1", "DecisionDays", "-1 is out of range", "from 0 to 90")]
    [InlineData("\"DecisionDays\": 20", "PublishDays", "publication on day 15 comes before the decisions of day 20", "PublishDays")]
    [InlineData("\"AutoApprove\": [\"keeps\"]", "AutoApprove[0]", "\"keeps\" is not known here", "Did you mean \"keep\"?")]
    [InlineData("\"AutoApprove\": [\"keep\", \"Keep\"]", "AutoApprove[1]", "named twice", "once")]
    [InlineData("\"SecondSignature\": [\"elite\"]", "SecondSignature[0]", "there is no tier \"elite\"", "base, silver, gold")]
    [InlineData("\"SecondSignature\": [\"gold\", \"GOLD\"]", "SecondSignature[1]", "named twice", "once")]
    [InlineData("\"NearUpgrade\": { \"MaxUnmet\": -1 }", "NearUpgrade.MaxUnmet", "-1 is out of range", "from 0 to 12")]
    [InlineData("\"NarrowMiss\": { \"MinProgress\": 80 }", "NarrowMiss.MinProgress", "80 is out of range", "from 0 to 1")]
    [InlineData("\"GraceQuarters\": 99", "GraceQuarters", "99 is out of range", "from 0 to 8")]
    [InlineData("\"RegistrationAnswerHours\": 0", "RegistrationAnswerHours", "0 is out of range", "from 1")]
    [InlineData("\"UpAt\": \"anyday\"", "UpAt", "\"anyday\" is not known here", "Did you mean \"any day\"?")]
    [InlineData("\"UpAt\": []", "UpAt", "there is no day", "any day")]
    [InlineData("\"UpAt\": [\"02-30\"]", "UpAt[0]", "\"02-30\" is not a day of the year", "MM-dd")]
    [InlineData("\"DownAt\": [\"1-1\"]", "DownAt[0]", "\"1-1\" is not a day of the year", "MM-dd")]
    [InlineData("\"DownAt\": [\"01-01\", \"01-01\"]", "DownAt[1]", "named twice", "once")]
    [InlineData("\"DownAt\": 3", "DownAt", "a number is written here", "a list")]
    public void A_mistake_of_the_review_is_named_with_its_path(string instead, string path, string what, string right) =>
        IsTheOnlyMistake(SmallProgramme.Read(SmallProgramme.With("\"DecisionDays\": 10", instead)), "Review." + path, what, right);

    [Theory]
    [InlineData("tiers", "\"Rule\": \"most\"", "Rule", "\"most\" is not known here", "all")]
    [InlineData("tiers", "\"Rule\": { }", "Rule.AtLeast", "AtLeast is missing", "how many")]
    [InlineData("tiers", "\"Rule\": { \"AtLeast\": 0 }", "Rule.AtLeast", "0 is out of range", "from 1")]
    [InlineData("tiers", "\"Rule\": { \"AtLeast\": 4 }", "Rule.AtLeast", "silver asks 3 criteria, so 4 can never hold", "at most 3")]
    [InlineData("tiers", "\"Rule\": { \"AtLeast\": 2, \"Always\": [\"revenues\"] }", "Rule.Always[0]", "there is no criterion \"revenues\"", "Did you mean \"revenue\"?")]
    [InlineData("versions", "\"EffectiveFrom\": \"2026-01-01\", \"Versions\": [ { } ]", "Versions[0].Tiers", "Tiers is missing", "lowest first")]
    [InlineData("versions", "\"EffectiveFrom\": \"2026-01-01\", \"Versions\": [ { \"AsOf\": null, %VERSION% } ]", "Versions[0].AsOf", "the key \"AsOf\" is not known", "Did you mean")]
    [InlineData("versions", "\"Versions\": [ { \"EffectiveFrom\": \"2025-01-01\", %VERSION% } ]", "EffectiveFrom", "the day from which this version holds is missing", "current version")]
    [InlineData("versions", "\"EffectiveFrom\": \"2025-01-01\", \"Versions\": [ { \"EffectiveFrom\": \"2025-01-01\", %VERSION% } ]", "Versions[0].EffectiveFrom", "two versions come into force on 2025-01-01", "of its own")]
    [InlineData("versions", "\"EffectiveFrom\": \"2025-01-01\", \"Versions\": [ { %VERSION% }, { %VERSION% } ]", "Versions[1].EffectiveFrom", "two versions hold from the beginning", "of its own")]
    public void A_mistake_of_rules_and_versions_is_named_with_its_path(string about, string keys, string path, string what, string right)
    {
        const string version = """
            "Name": "Old", "Currency": "EUR", "TimeZone": "UTC", "Types": ["isv"], "Tiers": [ { "Id": "a", "Name": "A" }, { "Id": "b", "Name": "B" } ],
            "Criteria": [ { "Id": "x", "Bucket": "Outcomes", "Name": "X", "Measure": "deals_won", "Needs": { "b": 1 } } ]
            """;
        Assert.NotEmpty(about);
        var reading = SmallProgramme.Read(SmallProgramme.WithKeys(keys.Replace("%VERSION%", version, StringComparison.Ordinal)));
        HasMistake(reading, path, what, right);
    }

    [Theory]
    [InlineData("{ not json", "file", "this is not JSON", "trailing commas")]
    [InlineData("", "file", "this is not JSON", "trailing commas")]
    [InlineData("[]", "file", "a list is written here", "section Programme")]
    [InlineData("{}", "Programme", "there is no section Programme", "rule book")]
    [InlineData("{ \"Program\": {} }", "Programme", "there is no section Programme", "\"Program\"")]
    [InlineData("{ \"Programme\": [] }", "Programme", "a list is written here", "an object")]
    [InlineData("{ \"Programme\": {}, \"Programme\": {} }", "Programme", "written twice", "once")]
    [InlineData("{ \"Programme\": { \"Name\": \"\\ud800\" } }", "file", "this is not JSON", "")]
    public void A_file_that_holds_no_rule_book_is_said_to(string text, string path, string what, string right)
    {
        var reading = SmallProgramme.Read(text);
        Assert.Null(reading.Book);
        var mistake = Assert.Single(reading.Mistakes);
        Assert.Equal(path, mistake.Path);
        Assert.Contains(what, mistake.What, StringComparison.Ordinal);
        Assert.Contains(right, mistake.Right, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_mistake() => Assert.Contains("cannot be read", Assert.Single(RuleBookReader.ReadFile("no-such-file.json").Mistakes).What, StringComparison.Ordinal);

    [Fact]
    public void All_mistakes_come_at_once_each_with_its_line()
    {
        var reading = SmallProgramme.Read(SmallProgramme.Text
            .Replace("\"EUR\"", "\"XYZ\"", StringComparison.Ordinal)
            .Replace("\"WindowQuarters\": 4", "\"WindowQuarters\": 0", StringComparison.Ordinal)
            .Replace("\"deals_won\", \"Needs\": { \"silver\": 1", "\"deals_won\", \"Needs\": { \"silber\": 1", StringComparison.Ordinal)
            .Replace("\"csat\", \"Needs\": { \"gold\": 4 }", "\"csat\", \"Kinds\": [], \"Needs\": { \"gold\": 45 }", StringComparison.Ordinal)
            .Replace("\"DecisionDays\"", "\"DecisionDay\"", StringComparison.Ordinal));
        Assert.Null(reading.Book);
        Assert.Equal(
            [
                ("Programme:Criteria[1].Needs.silber", 8), ("Programme:Criteria[2].Kinds", 9), ("Programme:Criteria[2].Needs.gold", 9), ("Programme:Currency", 3),
                ("Programme:Review.DecisionDay", 14), ("Programme:WindowQuarters", 3),
            ],
            reading.Mistakes.Select(mistake => (mistake.Path, mistake.Line ?? 0)).OrderBy(mistake => mistake.Path, StringComparer.Ordinal));
        Assert.Equal("Programme:Criteria[1].Needs.silber (line 8): there is no tier \"silber\". Did you mean \"silver\"? Known: base, silver, gold", reading.Mistakes.Single(mistake => mistake.Path.EndsWith("silber", StringComparison.Ordinal)).ToString());
    }

    internal static void IsTheOnlyMistake(RuleBookReading reading, string path, string what, string right)
    {
        HasMistake(reading, path, what, right);
        Assert.Single(reading.Mistakes);
    }

    private static void HasMistake(RuleBookReading reading, string path, string what, string right)
    {
        Assert.Null(reading.Book);
        var mistake = reading.Mistakes.FirstOrDefault(mistake => mistake.Path == "Programme:" + path);
        Assert.True(mistake is not null, "The mistakes are\n" + string.Join('\n', reading.Mistakes));
        Assert.Contains(what, mistake.What, StringComparison.Ordinal);
        Assert.Contains(right, mistake.Right, StringComparison.Ordinal);
        Assert.NotNull(mistake.Line);
    }
}
