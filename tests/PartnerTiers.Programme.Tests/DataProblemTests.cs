using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Problems;
using PartnerTiers.Programme.Rules;
using Xunit;

namespace PartnerTiers.Programme.Tests;

public class DataProblemTests
{
    private static readonly LocalDate Day = new(2026, 2, 3);

    [Fact]
    public void A_won_deal_says_everything_it_lacks()
    {
        var problems = Of(
            null,
            [
                Deal("fine", 10m, "EUR", Day),
                Deal("neither", null, "EUR", null),
                Deal("no rate", 10m, "USD", Day),
                Deal("open", null, "USD", null) with { Stage = DealStage.Open },
            ]);
        Assert.Equal(
            [("neither", DataProblemKind.WonWithoutAmount), ("neither", DataProblemKind.WonWithoutDate), ("no rate", DataProblemKind.WonWithoutRate)],
            problems.Select(problem => (problem.Id!, problem.Kind)));
    }

    [Fact]
    public void A_rate_of_a_later_day_does_not_help() =>
        Assert.Equal(DataProblemKind.WonWithoutRate, Assert.Single(Of(null, [Deal("D1", 10m, "USD", Day)], rates: [new Rate(Day.PlusDays(1), "USD", 1.1m)])).Kind);

    [Fact]
    public void A_rate_of_the_day_does() => Assert.Empty(Of(null, [Deal("D1", 10m, "USD", Day)], rates: [new Rate(Day, "USD", 1.1m)]));

    [Theory]
    [InlineData("Select", "select", null)]
    [InlineData("elite", "select", DataProblemKind.TierDiffers)]
    [InlineData(null, "select", DataProblemKind.TierDiffers)]
    [InlineData(null, "registered", null)]
    [InlineData("elite", null, null)]
    [InlineData("platinum", "select", DataProblemKind.TierUnknown)]
    public void The_tier_in_the_CRM_is_the_one_decided(string? crm, string? decided, DataProblemKind? expected)
    {
        var problems = Of(decided, [], new Partner("P1", "Larkfield", "isv", "EMEA", Tier: crm));
        Assert.Equal(expected, problems.IsEmpty ? null : Assert.Single(problems).Kind);
    }

    [Fact]
    public void A_type_that_the_programme_does_not_have_is_named()
    {
        var problem = Assert.Single(Of(null, [], new Partner("P1", "Larkfield", "agency", "EMEA")));
        Assert.Equal((DataProblemKind.TypeUnknown, "agency"), (problem.Kind, problem.Id));
    }

    [Fact]
    public void A_survey_without_a_score_is_named_and_an_escalation_needs_none()
    {
        var problems = Of(null, [], feedback: [new Feedback("P1", FeedbackKind.Csat, Day), new Feedback("P1", FeedbackKind.Escalation, Day)]);
        Assert.Equal(DataProblemKind.FeedbackWithoutScore, Assert.Single(problems).Kind);
    }

    private static Deal Deal(string id, decimal? amount, string currency, LocalDate? closed) =>
        new(id, "P1", Contribution.Resold, currency, DealStage.Won, amount, ClosedOn: closed);

    private static ImmutableArray<DataProblem> Of(
        string? decided, ImmutableArray<Deal> deals, Partner? partner = null, ImmutableArray<Rate>? rates = null, ImmutableArray<Feedback>? feedback = null)
    {
        ImmutableArray<Tier> tiers = [.. new[] { "registered", "select", "elite" }.Select(id => new Tier(id, id, null, TierRule.All))];
        var version = new RuleBookVersion("Example", "EUR", DateTimeZone.Utc, 1, 4, ["isv"], tiers, [], [], new ReviewRules());
        var facts = Snapshot.Build(FactSet.Empty with { Partners = [partner ?? new Partner("P1", "Larkfield", "isv", "EMEA")], Deals = deals, Rates = rates ?? [], Feedback = feedback ?? [] });
        return DataProblems.Of(version, facts, facts.Find("P1")!, decided);
    }
}
