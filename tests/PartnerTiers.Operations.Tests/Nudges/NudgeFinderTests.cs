using NodaTime;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Programme.Facts;
using Xunit;
using static PartnerTiers.Operations.Tests.Nudges.NudgeWorld;

namespace PartnerTiers.Operations.Tests.Nudges;

public sealed class NudgeFinderTests : IDisposable
{
    private readonly NudgeWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void A_partner_that_lacks_nothing_is_left_alone()
    {
        world.Facts(Fine("A"));
        Assert.Empty(All());
    }

    [Fact]
    public void Near_an_upgrade_names_what_is_missing()
    {
        world.Facts(Fine("A") with { Partners = [Partner("A", tier: "registered")], Deals = [Won("A", 60_000m, new LocalDate(2026, 10, 5))] });
        var near = Assert.Single(All());
        Assert.Equal((NudgeKind.NearUpgrade, "select", new LocalDate(2026, 12, 31)), (near.Kind, near.Tier, near.Review!.Value));
        Assert.Equal("revenue", Assert.Single(near.Points).Id);
    }

    [Fact]
    public void At_risk_waits_for_the_announcement_day()
    {
        world.Facts(Fine("A") with { Deals = [] });
        world.Time.MoveTo(Instant.FromUtc(2026, 12, 16, 9, 0));
        Assert.Empty(All());
        world.Time.MoveTo(Instant.FromUtc(2026, 12, 17, 9, 0));
        Assert.Equal(NudgeKind.AtRisk, Assert.Single(All()).Kind);
    }

    [Theory]
    [InlineData(61, null)]
    [InlineData(60, "60")]
    [InlineData(31, "60")]
    [InlineData(30, "30")]
    [InlineData(8, "30")]
    [InlineData(7, "7")]
    [InlineData(0, "7")]
    [InlineData(-1, null)]
    public void A_certificate_is_told_at_60_30_and_7_days(int days, string? stage)
    {
        world.Facts(Fine("A"), FactSet.Empty with { Certifications = [Certificate("A", "Dee", world.Today.PlusDays(days))] });
        Assert.Equal(stage, All().SingleOrDefault()?.Points.Single().Stage);
    }

    [Fact]
    public void A_certificate_whose_holder_has_the_next_one_is_not_told()
    {
        world.Facts(Fine("A"), FactSet.Empty with { Certifications = [Certificate("A", "Dee", world.Today.PlusDays(20)), Certificate("A", "dee ", world.Today.PlusDays(400))] });
        Assert.Empty(All());
    }

    [Fact]
    public void Revenue_that_leaves_is_told_a_month_before_where_the_tier_hangs_on_it()
    {
        var old = Won("A", 150_000m, new LocalDate(2026, 2, 1));
        world.Facts(Fine("A") with { Deals = [old, Won("A", 70_000m, new LocalDate(2026, 10, 5))] });
        Assert.Empty(All());
        world.Time.MoveTo(Instant.FromUtc(2026, 12, 2, 9, 0));
        var leaving = Assert.Single(All());
        Assert.Equal((NudgeKind.RevenueLeaving, 30_000m, new LocalDate(2027, 1, 1)), (leaving.Kind, leaving.Missing!.Value, leaving.Day!.Value));
        world.Facts(Fine("A") with { Deals = [old, Won("A", 100_000m, new LocalDate(2026, 10, 5))] });
        Assert.Empty(All());
    }

    [Fact]
    public void Deals_are_told_for_an_owner_and_a_next_step_alone()
    {
        var open = new Deal("D1", "A", Contribution.Resold, "EUR", DealStage.Open, 1m, Owner: "Ida", NextStep: "Call", RegisteredOn: world.Today);
        world.Facts(Fine("A"), FactSet.Empty with { Deals = [open, open with { Id = "D2", Owner = null }, open with { Id = "D3", Owner = " ", NextStep = null }] });
        Assert.Equal(["deal/D2/NoOwner", "deal/D3/NoOwner, NoNextStep"], Assert.Single(All()).Points.Select(point => point.State));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void A_registration_is_told_once_it_surely_waits_for_more_than_48_hours(int days, bool told)
    {
        var registered = new Deal("D1", "A", Contribution.Sourced, "EUR", DealStage.Registered, RegisteredOn: world.Today.PlusDays(-days), Owner: "Ida", NextStep: "Answer");
        world.Facts(Fine("A"), FactSet.Empty with { Deals = [registered] });
        Assert.Equal(told, All().Any(nudge => nudge.Kind == NudgeKind.RegistrationUnanswered));
    }

    [Fact]
    public void Of_several_the_most_valuable_comes_first_and_of_those_the_first_that_is_news()
    {
        var deal = new Deal("D1", "A", Contribution.Sourced, "EUR", DealStage.Registered, RegisteredOn: world.Today.PlusDays(-9));
        world.Facts(Fine("A"), FactSet.Empty with { Deals = [deal], Certifications = [Certificate("A", "Dee", world.Today.PlusDays(3))] });
        Assert.Equal([NudgeKind.Expiring, NudgeKind.RegistrationUnanswered, NudgeKind.UntidyDeals], All().Select(nudge => nudge.Kind));
        var past = PartnerNudges.Nothing with { Told = [.. All()[0].Points.Select(point => point.State)] };
        Assert.Equal(NudgeKind.RegistrationUnanswered, NudgeFinder.Best(world.View, world.View.Partners[0], past)!.Kind);
    }

    private System.Collections.Immutable.ImmutableArray<Nudge> All() => NudgeFinder.All(world.View, world.View.Partners[0]);
}
