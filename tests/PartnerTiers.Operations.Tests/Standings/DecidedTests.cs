using System.Collections.Frozen;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Problems;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Operations.Tests.Standings;

public sealed class DecidedTests
{
    private static readonly Audience Home = new Audience.Home(Roles.Seller, null);
    private static readonly LocalDate Review = new(2026, 9, 30);
    private static readonly PublishedTier Select = new(Review, "select", new LocalDate(2026, 10, 15), new LocalDate(2026, 12, 31), new LocalDate(2026, 10, 15));
    private readonly ManualTime time = ManualTime.Monday;
    private readonly Board board;

    public DecidedTests()
    {
        board = new Board(Programmes.Berlin(), Programmes.Clock(time, Programmes.Berlin()));
        Sync("registered");
    }

    [Fact]
    public void The_last_decision_holds_whatever_the_CRM_says_and_the_difference_is_a_problem()
    {
        Assert.Equal("registered", Of(Partner).Published.Id);
        Assert.Empty(View.ProblemsOf(Partner));
        Publish(Select);
        Assert.Equal("select", Of(Partner).Published.Id);
        Assert.Equal("select", View.AtReview(Partner).Published.Id);
        Assert.Equal((Select.Since, Select.GraceUntil), (View.TierSinceOf(Partner), View.GraceUntilOf(Partner)));
        Assert.Equal(DataProblemKind.TierDiffers, Assert.Single(View.ProblemsOf(Partner)).Kind);
        Sync("select");
        Assert.Empty(View.ProblemsOf(Partner));
        Assert.Equal("select", Of(Partner).Published.Id);
    }

    [Fact]
    public void Who_follows_decisions_is_told_of_each_when_it_holds_and_of_no_sync()
    {
        List<string> seen = [];
        board.WhenDecided(() => seen.Add(Of(Partner).Published.Id));
        Sync("registered");
        Assert.Empty(seen);
        Publish(Select);
        Assert.Equal("select", Assert.Single(seen));
    }

    [Fact]
    public void A_view_taken_before_stays_as_it_was()
    {
        var before = View;
        Publish(Select);
        Assert.Equal("registered", before.TodayOf(Partner).Published.Id);
        Assert.Null(before.DecisionOf(Partner));
    }

    [Fact]
    public void A_sync_and_a_new_day_leave_decisions_in_force()
    {
        Publish(Select);
        Sync("registered");
        time.Advance(Duration.FromDays(1));
        Assert.Equal("select", Of(Partner).Published.Id);
        Assert.Equal(Select, View.DecisionOf(Partner));
    }

    [Fact]
    public void An_exception_holds_to_its_last_day_and_changes_no_other_decision()
    {
        Publish(Select);
        var kept = Of(Partner);
        var exception = new ExceptionGrant("A", "select", "Merger", Actor.Program, Instant.FromUtc(2026, 11, 1, 8, 0), new LocalDate(2026, 11, 17));
        board.Decide(decided => decided with { Exceptions = decided.Exceptions.SetItem("A", exception) });
        Assert.Equal(exception, View.ExceptionOf(Partner));
        Assert.Same(kept, Of(Partner));
        time.Advance(Duration.FromDays(1));
        Assert.NotNull(View.ExceptionOf(Partner));
        time.Advance(Duration.FromDays(1));
        Assert.Null(View.ExceptionOf(Partner));
    }

    private ProgrammeView View => board.ViewFor(Home);

    private PartnerFacts Partner => View.Partners[0];

    private Programme.Standings.Standing Of(PartnerFacts partner) => View.TodayOf(partner);

    private void Publish(PublishedTier tier) => board.Decide(decided => decided with { Tiers = new Dictionary<string, PublishedTier> { ["A"] = tier }.ToFrozenDictionary() });

    private void Sync(string tier) => board.Swap(
        Snapshot.Build(FactSet.Empty with { Partners = [new Partner("A", "A", "isv", "EMEA", Tier: tier)] }),
        new SyncRecord(1, Instant.FromUtc(2026, 11, 16, 8, 0), "test", 1, 0, 0, 0, [], Duration.Zero));
}
