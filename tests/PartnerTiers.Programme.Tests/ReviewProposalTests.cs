using NodaTime;
using NodaTime.Text;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;
using Xunit;

namespace PartnerTiers.Programme.Tests;

/// <summary>The review of 31 December 2026, whose quarter began on 1 October.</summary>
public class ReviewProposalTests
{
    private static readonly LocalDate Day = new(2026, 12, 31);
    private static readonly RuleBookVersion Rules = new(
        "Test",
        "EUR",
        DateTimeZone.Utc,
        1,
        4,
        ["isv"],
        [new Tier("registered", "Registered", null, TierRule.All), new Tier("select", "Select", null, TierRule.All), new Tier("elite", "Elite", null, TierRule.All)],
        [],
        [],
        new ReviewRules());

    [Theory]
    [InlineData("select", "select", false, null, null, ProposalKind.Keep, "select", null)]
    [InlineData("registered", "elite", false, null, null, ProposalKind.Upgrade, "elite", null)]
    [InlineData("select", "registered", true, null, null, ProposalKind.Grace, "select", "2027-03-31")]
    [InlineData("select", "registered", false, null, null, ProposalKind.Downgrade, "registered", null)]
    public void Without_a_grace_before(string published, string earned, bool narrow, string? grace, string? exception, ProposalKind kind, string to, string? until) =>
        Check(published, earned, narrow, grace, exception, kind, to, until);

    [Theory]
    [InlineData("elite", "registered", false, null, null, ProposalKind.Downgrade, "select", null)]
    public void Down_is_one_tier_at_a_time(string published, string earned, bool narrow, string? grace, string? exception, ProposalKind kind, string to, string? until) =>
        Check(published, earned, narrow, grace, exception, kind, to, until);

    [Theory]
    [InlineData("elite", "select", true, "2027-03-31", null, ProposalKind.Keep, "elite", "2027-03-31")]
    [InlineData("elite", "select", false, "2027-01-01", null, ProposalKind.Keep, "elite", "2027-01-01")]
    [InlineData("elite", "select", true, "2026-12-31", null, ProposalKind.Downgrade, "select", "2026-12-31")]
    [InlineData("elite", "select", true, "2026-09-30", null, ProposalKind.Downgrade, "select", "2026-09-30")]
    [InlineData("elite", "select", true, "2026-09-29", null, ProposalKind.Grace, "elite", "2027-03-31")]
    [InlineData("elite", "elite", false, "2026-12-31", null, ProposalKind.Recovered, "elite", "2026-12-31")]
    [InlineData("elite", "elite", false, "2027-03-31", null, ProposalKind.Recovered, "elite", "2027-03-31")]
    [InlineData("elite", "elite", false, "2025-12-31", null, ProposalKind.Keep, "elite", null)]
    [InlineData("select", "elite", false, "2026-12-31", null, ProposalKind.Upgrade, "elite", null)]
    public void A_grace_has_time_left_until_its_last_day(string published, string earned, bool narrow, string? grace, string? exception, ProposalKind kind, string to, string? until) =>
        Check(published, earned, narrow, grace, exception, kind, to, until);

    [Theory]
    [InlineData("elite", "registered", false, null, "2026-12-31", ProposalKind.Exception, "elite", "2026-12-31")]
    [InlineData("elite", "select", true, "2026-12-31", "2027-06-30", ProposalKind.Exception, "elite", "2027-06-30")]
    [InlineData("elite", "select", false, null, "2026-12-30", ProposalKind.Downgrade, "select", null)]
    [InlineData("elite", "elite", false, null, "2027-06-30", ProposalKind.Keep, "elite", null)]
    public void An_exception_holds_through_its_last_day_and_is_spoken_of_only_where_it_is_needed(string published, string earned, bool narrow, string? grace, string? exception, ProposalKind kind, string to, string? until) =>
        Check(published, earned, narrow, grace, exception, kind, to, until);

    [Theory]
    [InlineData("select", "select", "elite", ProposalKind.Exception, "elite")] // one above is given
    [InlineData("registered", "select", "elite", ProposalKind.Exception, "elite")]
    [InlineData("select", "elite", "elite", ProposalKind.Upgrade, "elite")] // it is earned anyway
    [InlineData("elite", "select", "select", ProposalKind.Downgrade, "select")] // one below changes nothing
    [InlineData("select", "registered", "select", ProposalKind.Exception, "select")]
    public void An_exception_speaks_for_the_tier_that_it_names(string published, string earned, string tier, ProposalKind kind, string to)
    {
        var standing = new Standing("P1", Day, Day, Rules.FindTier(published)!, Rules.FindTier(earned)!, null, 0m, [], Rules);
        var proposal = ReviewProposal.Of(standing, null, Day, Rules.FindTier(tier));
        Assert.Equal((kind, to), (proposal.Kind, proposal.To.Id));
        Assert.NotEqual(ProposalKind.Exception, ReviewProposal.Of(standing, null, Day.PlusDays(-1), Rules.FindTier(tier)).Kind);
    }

    [Theory]
    [InlineData("12-31", null)]
    [InlineData("01-01", null)]
    [InlineData("03-30", null)]
    [InlineData("03-31", "2027-03-31")]
    [InlineData("07-01", "2027-06-30")]
    [InlineData("09-30", "2027-09-30")]
    [InlineData("12-30", "2027-09-30")]
    public void A_day_of_the_year_stands_for_the_review_of_the_last_quarter_that_ended_by_it(string listed, string? next)
    {
        var days = new MoveDays(false, [AnnualDatePattern.Iso.Parse(listed).Value]);
        var rules = Rules with { Review = new ReviewRules { UpAt = days } };
        var up = ReviewProposal.Of(Judged(rules, "select", "elite"), null);
        Assert.Equal(next is null ? (ProposalKind.Upgrade, "elite") : (ProposalKind.Keep, "select"), (up.Kind, up.To.Id));
        Assert.Equal(DayOf(next), ReviewProposal.WaitOf(up.Standing));
        Assert.Equal(ProposalKind.Downgrade, ReviewProposal.Of(Judged(rules, "elite", "registered"), null).Kind);
        Assert.Equal(ProposalKind.Upgrade, ReviewProposal.Of(Judged(rules, "registered", "elite"), null, isPlacement: true).Kind);

        var down = Judged(Rules with { Review = new ReviewRules { DownAt = days } }, "elite", "registered");
        Assert.Equal(next is null ? (ProposalKind.Downgrade, "select") : (ProposalKind.Keep, "elite"), (ReviewProposal.Of(down, null).Kind, ReviewProposal.Of(down, null).To.Id));
        Assert.Equal(next is null ? ProposalKind.Grace : ProposalKind.Keep, ReviewProposal.Of(down with { NarrowMiss = true }, null).Kind);
        Assert.Equal(ProposalKind.Upgrade, ReviewProposal.Of(Judged(down.Version, "select", "elite"), null).Kind);
    }

    [Fact]
    public void A_grace_that_ended_between_two_reviews_that_demote_is_judged_by_the_second()
    {
        var rules = Rules with { Review = new ReviewRules { DownAt = new MoveDays(false, [new AnnualDate(1, 1)]) } };
        var (at, grace) = (Judged(rules, "elite", "select") with { NarrowMiss = true }, new LocalDate(2026, 3, 31));
        var between = ReviewProposal.Of(at with { JudgedOn = new LocalDate(2026, 9, 30) }, grace);
        Assert.Equal((ProposalKind.Keep, grace), (between.Kind, between.Until));
        Assert.Equal(ProposalKind.Downgrade, ReviewProposal.Of(at, grace).Kind);
        Assert.Equal(ProposalKind.Grace, ReviewProposal.Of(at, new LocalDate(2025, 12, 30)).Kind);
    }

    [Fact]
    public void Any_day_and_the_review_itself_hold_at_every_review()
    {
        foreach (var days in new[] { MoveDays.AtReview, new MoveDays(true, []) })
        {
            var rules = Rules with { Review = new ReviewRules { UpAt = days, DownAt = days } };
            Assert.Equal(ProposalKind.Upgrade, ReviewProposal.Of(Judged(rules, "select", "elite"), null).Kind);
            Assert.Equal(ProposalKind.Downgrade, ReviewProposal.Of(Judged(rules, "elite", "select"), null).Kind);
        }
    }

    [Fact]
    public void A_grace_lasts_as_many_quarters_as_the_rules_give()
    {
        var rules = Rules with { Review = new ReviewRules { GraceQuarters = 2 } };
        var standing = new Standing("P1", Day, Day, rules.Tiers[1], rules.Tiers[0], rules.Tiers[2], 0m, [], rules) { NarrowMiss = true };
        Assert.Equal(new LocalDate(2027, 6, 30), ReviewProposal.Of(standing, null).Until);
    }

    private static void Check(string published, string earned, bool narrow, string? grace, string? exception, ProposalKind kind, string to, string? until)
    {
        var standing = new Standing("P1", Day, Day, Rules.FindTier(published)!, Rules.FindTier(earned)!, null, 0m, [], Rules) { NarrowMiss = narrow };
        var proposal = ReviewProposal.Of(standing, DayOf(grace), DayOf(exception));
        Assert.Equal((kind, to, DayOf(until)), (proposal.Kind, proposal.To.Id, proposal.Until));
    }

    private static Standing Judged(RuleBookVersion rules, string published, string earned) => new("P1", Day, Day, rules.FindTier(published)!, rules.FindTier(earned)!, null, 0m, [], rules);

    private static LocalDate? DayOf(string? iso) => iso is null ? null : LocalDatePattern.Iso.Parse(iso).Value;
}
