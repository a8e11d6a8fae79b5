using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Hypotheses;
using PartnerTiers.Programme.Rules;
using Xunit;

namespace PartnerTiers.Programme.Tests.Hypotheses;

public sealed class RuleChangeTests
{
    private static readonly RuleBookVersion Rules = new(
        "Programme",
        "EUR",
        DateTimeZone.Utc,
        1,
        4,
        ["isv", "reseller"],
        [new Tier("base", "Base", null, TierRule.All), new Tier("Elite", "Elite", null, TierRule.All)],
        [
            new Criterion(
                "revenue",
                Bucket.Outcomes,
                "Revenue",
                [[new CriterionPart(new MeasureRules("revenue"), Word.AtLeast, Numbers(100), ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty.Add("ISV", Numbers(40)), ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty, WhenEmpty.Unmet)]],
                false,
                [],
                ImmutableDictionary<string, string>.Empty),
        ],
        [],
        new ReviewRules());

    [Fact]
    public void Without_a_type_those_with_a_number_of_their_own_keep_it()
    {
        var changed = new RuleChange("REVENUE", "elite", 120).ApplyTo(Rules)!;
        Assert.Equal((120m, 40m), (Need(changed, "reseller"), Need(changed, "isv")));
        Assert.Equal(100m, Need(Rules, "reseller"));
    }

    [Fact]
    public void With_a_type_only_that_type_changes()
    {
        Assert.Equal((100m, 60m), (Need(new RuleChange("revenue", "Elite", 60, "isv").ApplyTo(Rules)!, "reseller"), Need(new RuleChange("revenue", "Elite", 60, "isv").ApplyTo(Rules)!, "isv")));
        Assert.Equal((60m, 40m), (Need(new RuleChange("revenue", "Elite", 60, "reseller").ApplyTo(Rules)!, "reseller"), Need(new RuleChange("revenue", "Elite", 60, "reseller").ApplyTo(Rules)!, "isv")));
    }

    [Fact]
    public void With_a_region_that_region_changes_for_all_types_there()
    {
        var changed = new RuleChange("revenue", "elite", 60, Region: "emea").ApplyTo(Rules)!;
        Assert.Equal((60m, 60m), (Need(changed, "reseller"), Need(changed, "isv")));
        Assert.Equal(100m, Need(new RuleChange("revenue", "elite", 60, Region: "APAC").ApplyTo(Rules)!, "reseller"));
        Assert.Null(new RuleChange("revenue", "elite", 60, "isv", "EMEA").ApplyTo(Rules));
    }

    [Theory]
    [InlineData("revenue", "base")]
    [InlineData("revenue", "gold")]
    [InlineData("csat", "elite")]
    public void What_asks_nothing_has_no_number_to_change(string criterion, string tier) => Assert.Null(new RuleChange(criterion, tier, 1).ApplyTo(Rules));

    private static decimal? Need(RuleBookVersion rules, string type) => Thresholds.Of(rules.Criteria[0].OnlyPart!, rules.Tiers[1], new Partner("P", "P", type, "EMEA"));

    private static ImmutableDictionary<string, decimal?> Numbers(decimal elite) => ImmutableDictionary<string, decimal?>.Empty.Add("elite", elite);
}
