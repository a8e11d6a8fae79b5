using Xunit;

namespace PartnerTiers.Bot.Tests.RuleBooks;

public class BadCriterionTests
{
    private const string Head = "\"Id\": \"x\", \"Bucket\": \"Outcomes\", \"Name\": \"X\", ";

    [Theory]
    [InlineData("\"Needs\": { \"gold\": 1 }", "Measure", "Measure is missing", "or AnyOf")]
    [InlineData("\"Measure\": \"revenu\", \"Needs\": { \"gold\": 1 }", "Measure", "\"revenu\" is not known here", "Did you mean \"revenue\"?")]
    [InlineData("\"Measure\": \"revenue\", \"Window\": \"12 moons\", \"Needs\": { \"gold\": 1 }", "Window", "\"12 moons\" is not understood", "\"12 months\"")]
    [InlineData("\"Measure\": \"revenue\", \"Window\": \"0 days\", \"Needs\": { \"gold\": 1 }", "Window", "\"0 days\" is not understood", "\"90 days\"")]
    [InlineData("\"Measure\": \"revenue\", \"Window\": \"-3 days\", \"Needs\": { \"gold\": 1 }", "Window", "not understood", "\"90 days\"")]
    [InlineData("\"Measure\": \"certified_people\", \"Window\": \"12 months\", \"Needs\": { \"gold\": 1 }", "Window", "certified_people takes no Window", "goes with revenue, deals_won")]
    [InlineData("\"Measure\": \"deal_hygiene\", \"Window\": \"today\", \"Needs\": { \"gold\": 0.5 }", "Window", "deal_hygiene takes no Window", "Take it out")]
    [InlineData("\"Measure\": \"metric\", \"Metric\": \"arr\", \"Window\": \"all time\", \"Needs\": { \"gold\": 1 }", "Window", "metric takes no Window", "Take it out")]
    [InlineData("\"Measure\": \"tenure_months\", \"Window\": \"quarters\", \"Needs\": { \"gold\": 1 }", "Window", "tenure_months takes no Window", "Take it out")]
    [InlineData("\"Measure\": \"revenue\", \"Kinds\": [\"review\"], \"Needs\": { \"gold\": 1 }", "Kinds", "revenue takes no Kinds", "goes with evidence")]
    [InlineData("\"Measure\": \"evidence\", \"Kinds\": [\"case study\"], \"Needs\": { \"gold\": 1 }", "Kinds[0]", "\"case study\" is not known here", "Did you mean \"case_study\"?")]
    [InlineData("\"Measure\": \"evidence\", \"Kinds\": [\"review\", \"REVIEW\"], \"Needs\": { \"gold\": 1 }", "Kinds[1]", "named twice", "once")]
    [InlineData("\"Measure\": \"revenue\", \"Contributions\": [\"sold\"], \"Needs\": { \"gold\": 1 }", "Contributions[0]", "\"sold\" is not known here", "resold, sourced, influenced")]
    [InlineData("\"Measure\": \"deals_won\", \"Weights\": { \"sourced\": 0.5 }, \"Needs\": { \"gold\": 1 }", "Weights", "deals_won takes no Weights", "goes with revenue")]
    [InlineData("\"Measure\": \"revenue\", \"Weights\": { \"referred\": 0.5 }, \"Needs\": { \"gold\": 1 }", "Weights.referred", "\"referred\" is not known here", "resold, sourced, influenced")]
    [InlineData("\"Measure\": \"revenue\", \"Weights\": { \"sourced\": -1 }, \"Needs\": { \"gold\": 1 }", "Weights.sourced", "-1 is out of range", "from 0 to 100")]
    [InlineData("\"Measure\": \"deals_won\", \"MinAmount\": -5, \"Needs\": { \"gold\": 1 }", "MinAmount", "-5 is out of range", "0 or more")]
    [InlineData("\"Measure\": \"deals_won\", \"Customers\": \"old\", \"Needs\": { \"gold\": 1 }", "Customers", "\"old\" is not known here", "new")]
    [InlineData("\"Measure\": \"csat\", \"MinResponses\": 0, \"Needs\": { \"gold\": 4 }", "MinResponses", "0 is out of range", "from 1")]
    [InlineData("\"Measure\": \"revenue\", \"MinResponses\": 3, \"Needs\": { \"gold\": 4 }", "MinResponses", "revenue takes no MinResponses", "goes with csat")]
    [InlineData("\"Measure\": \"metric\", \"Needs\": { \"gold\": 4 }", "Metric", "Metric is missing", "metric needs it")]
    [InlineData("\"Measure\": \"metric\", \"Metric\": \" \", \"Needs\": { \"gold\": 4 }", "Metric", "blank", "letter")]
    [InlineData("\"Measure\": \"revenue\", \"Metric\": \"arr\", \"Needs\": { \"gold\": 4 }", "Metric", "revenue takes no Metric", "goes with metric")]
    [InlineData("\"Measure\": \"csat\", \"Word\": \"at lest\", \"Needs\": { \"gold\": 4 }", "Word", "\"at lest\" is not known here", "Did you mean \"at least\"?")]
    [InlineData("\"Measure\": \"csat\", \"WhenEmpty\": \"skipped\", \"Needs\": { \"gold\": 4 }", "WhenEmpty", "\"skipped\" is not known here", "Did you mean \"skip\"?")]
    [InlineData("\"Measure\": \"csat\", \"Needs\": { \"platinum\": 4 }", "Needs.platinum", "there is no tier \"platinum\"", "Known: base, silver, gold")]
    [InlineData("\"Measure\": \"csat\", \"Needs\": { \"gold\": 4, \"GOLD\": 4.5 }", "Needs.GOLD", "\"GOLD\" is written twice", "without case")]
    [InlineData("\"Measure\": \"csat\", \"Needs\": { \"gold\": \"4\" }", "Needs.gold", "a text is written here", "a number")]
    [InlineData("\"Measure\": \"csat\", \"Needs\": [4]", "Needs", "a list is written here", "an object")]
    [InlineData("\"Measure\": \"csat\", \"Needs\": { \"gold\": 90 }", "Needs.gold", "90 is above 5", "score from 1 to 5")]
    [InlineData("\"Measure\": \"renewal_rate\", \"Needs\": { \"gold\": 80 }", "Needs.gold", "80 is above 1", "80 % is written 0.8")]
    [InlineData("\"Measure\": \"revenue\", \"Needs\": { \"gold\": -1 }", "Needs.gold", "-1 is below 0", "0 or more")]
    [InlineData("\"Measure\": \"revenue\", \"Needs\": { \"gold\": 1e40 }", "Needs.gold", "1e40 is out of range", "28 digits")]
    [InlineData("\"Measure\": \"revenue\", \"Needs\": { \"gold\": 0.12345678901234567890123456789 }", "Needs.gold", "out of range", "28 digits")]
    [InlineData("\"Measure\": \"revenue\", \"Needs\": { \"gold\": 1e-20 }", "Needs.gold", "too close to 0", "Write 0")]
    [InlineData("\"Measure\": \"csat\", \"ByType\": { \"service\": { \"gold\": 4 } }", "ByType.service", "there is no type \"service\"", "Known: isv, reseller")]
    [InlineData("\"Measure\": \"csat\", \"ByType\": { \"isv\": { \"platin\": 4 } }", "ByType.isv.platin", "there is no tier \"platin\"", "base, silver, gold")]
    [InlineData("\"Measure\": \"csat\", \"ByType\": { \"isv\": 4 }", "ByType.isv", "a number is written here", "an object")]
    [InlineData("\"Measure\": \"csat\", \"ByRegion\": { \"EMEA\": { \"golden\": 4 } }", "ByRegion.EMEA.golden", "there is no tier \"golden\"", "Did you mean \"gold\"?")]
    [InlineData("\"Measure\": \"csat\", \"ByRegion\": { \"EMEA\": { \"gold\": 4 }, \"emea\": { \"gold\": 4 } }", "ByRegion.emea", "\"emea\" is written twice", "once")]
    [InlineData("\"Measure\": \"csat\", \"OnlyFor\": [\"service\"], \"Needs\": { \"gold\": 4 }", "OnlyFor[0]", "there is no type \"service\"", "isv, reseller")]
    [InlineData("\"Measure\": \"csat\", \"Bucket\": \"Outcome\", \"Needs\": { \"gold\": 4 }", "Bucket", "the key Bucket is written twice", "once")]
    [InlineData("\"Measure\": \"csat\", \"Says\": { \"english\": \"x\" }, \"Needs\": { \"gold\": 4 }", "Says.english", "not a language code", "\"en\"")]
    [InlineData("\"Measure\": \"certified_people\", \"PerCredential\": { \"platin\": { \"Architect\": 2 } }, \"Needs\": { \"gold\": 4 }", "PerCredential.platin", "there is no tier \"platin\"", "base, silver, gold")]
    [InlineData("\"Measure\": \"certified_people\", \"PerCredential\": { \"gold\": { \"Architect\": 0 } }, \"Needs\": { \"gold\": 4 }", "PerCredential.gold.Architect", "0 is out of range", "from 1")]
    [InlineData("\"Measure\": \"certified_people\", \"PerCredential\": { \"gold\": { \"Architect\": 1.5 } }, \"Needs\": { \"gold\": 4 }", "PerCredential.gold.Architect", "not a whole number", "whole")]
    public void A_mistake_of_a_criterion_is_named_with_its_path(string keys, string path, string what, string right) =>
        BadRuleBookTests.IsTheOnlyMistake(SmallProgramme.Read(SmallProgramme.WithCriterion("{ " + Head + keys + " }")), "Criteria[4]." + path, what, right);

    [Theory]
    [InlineData("\"Items\": []", "Items", "there is no item", "at least one")]
    [InlineData("\"Word\": \"at least\"", "Items", "Items is missing", "points needs it")]
    [InlineData("\"Items\": [ { } ]", "Items[0].Measure", "Measure is missing", "what is measured")]
    [InlineData("\"Items\": [ { \"Measure\": \"points\" } ]", "Items[0].Measure", "points cannot be made of points", "items here")]
    [InlineData("\"Items\": [ { \"Measure\": \"revenue\", \"Per\": 0 } ]", "Items[0].Per", "divided by 0", "above 0")]
    [InlineData("\"Items\": [ { \"Measure\": \"revenue\", \"Per\": -2 } ]", "Items[0].Per", "-2 is out of range", "0 or more")]
    [InlineData("\"Items\": [ { \"Measure\": \"revenue\", \"Needs\": { \"gold\": 1 } } ]", "Items[0].Needs", "the key \"Needs\" is not known", "Did you mean")]
    [InlineData("\"Items\": [ { \"Measure\": \"revenue\", \"Whole\": 1 } ]", "Items[0].Whole", "a number is written here", "true or false")]
    [InlineData("\"Items\": [ { \"Measure\": \"tenure_months\", \"Window\": \"today\" } ]", "Items[0].Window", "tenure_months takes no Window", "Take it out")]
    public void A_mistake_of_points_is_named_with_its_path(string keys, string path, string what, string right) =>
        BadRuleBookTests.IsTheOnlyMistake(SmallProgramme.Read(SmallProgramme.WithCriterion("{ " + Head + "\"Measure\": \"points\", \"Needs\": { \"gold\": 10 }, " + keys + " }")), "Criteria[4]." + path, what, right);

    [Theory]
    [InlineData("\"AnyOf\": []", "AnyOf", "there is no group", "[ [part, part], [part] ]")]
    [InlineData("\"AnyOf\": [ [] ]", "AnyOf[0]", "no part", "at least one")]
    [InlineData("\"AnyOf\": [ { \"Measure\": \"csat\" } ]", "AnyOf[0]", "an object is written here", "a list")]
    [InlineData("\"AnyOf\": [ [ { \"Needs\": { \"gold\": 1 } } ] ]", "AnyOf[0][0].Measure", "Measure is missing", "Write what is measured")]
    [InlineData("\"AnyOf\": [ [ { \"Measure\": \"csat\", \"Needs\": { \"golf\": 1 } } ] ]", "AnyOf[0][0].Needs.golf", "there is no tier \"golf\"", "Did you mean \"gold\"?")]
    [InlineData("\"AnyOf\": [ [ { \"Measure\": \"csat\", \"Needs\": { \"gold\": 1 } } ] ], \"Measure\": \"csat\"", "Measure", "a criterion with AnyOf has no Measure of its own", "in the parts")]
    [InlineData("\"AnyOf\": [ [ { \"Measure\": \"csat\", \"Needs\": { \"gold\": 1 } } ] ], \"Needs\": { \"gold\": 1 }", "Needs", "a criterion with AnyOf has no Needs of its own", "in the parts")]
    [InlineData("\"AnyOf\": [ [ { \"Measure\": \"csat\", \"Needs\": { \"gold\": 1 } } ] ], \"Window\": \"today\"", "Window", "a criterion with AnyOf has no Window of its own", "in the parts")]
    [InlineData("\"AnyOf\": [ [ { \"Measure\": \"csat\", \"Id\": \"y\", \"Needs\": { \"gold\": 1 } } ] ]", "AnyOf[0][0].Id", "the key \"Id\" is not known", "Did you mean")]
    public void A_mistake_of_alternatives_is_named_with_its_path(string keys, string path, string what, string right) =>
        BadRuleBookTests.IsTheOnlyMistake(SmallProgramme.Read(SmallProgramme.WithCriterion("{ " + Head + keys + " }")), "Criteria[4]." + path, what, right);

    [Fact]
    public void None_and_more_than_twelve_criteria_are_refused()
    {
        var many = string.Join(", ", Enumerable.Range(1, 8).Select(i => $$"""{ "Id": "c{{i}}", "Bucket": "Outcomes", "Name": "C", "Measure": "deals_won", "Needs": { "gold": 1 } }"""));
        BadRuleBookTests.IsTheOnlyMistake(SmallProgramme.Read(SmallProgramme.WithCriterion(many)), "Criteria", "there are 13 criteria", "at most 12");
        var none = "{ \"Programme\": { \"Name\": \"N\", \"TimeZone\": \"UTC\", \"Tiers\": [ { \"Id\": \"a\", \"Name\": \"A\" } ], \"Criteria\": [] } }";
        BadRuleBookTests.IsTheOnlyMistake(SmallProgramme.Read(none), "Criteria", "there is no criterion", "five to seven");
    }
}
