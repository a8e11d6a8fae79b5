using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Tests.Reviews;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Compliance;
using Xunit;
using static PartnerTiers.Storage.Tests.Reviews.ReviewWorld;

namespace PartnerTiers.Storage.Tests.Moves;

/// <summary>Tiers that move on any day, over a real store: what is found, asked, decided, told and kept, beside the quarter's review.</summary>
public abstract class MoveCompliance : IDisposable
{
    private static readonly MoveDays AnyDay = new(true, []);
    private static readonly LocalDate Monday = new(2026, 11, 16);
    private static readonly LocalDate QuarterEnd = new(2026, 12, 31);
    private readonly ManualTime time = ManualTime.Monday;
    private readonly List<ReviewWorld> open = [];

    public void Dispose()
    {
        open.ForEach(world => world.Dispose());
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<IDbContextFactory<PartnerTiersContext>> ContextsAsync();

    [ComplianceFact]
    public async Task By_default_nobody_moves_between_reviews()
    {
        var world = await OpenAsync(new ReviewRules());
        Assert.Null(await world.Moves.RunAsync(world.Clock.Now, default));
        Assert.Empty(world.Reviews.Between);
        Assert.Empty(await world.KeysAsync());
    }

    [ComplianceFact]
    public async Task What_is_earned_on_a_day_is_proposed_on_it_once_and_only_in_the_direction_of_any_day()
    {
        var world = await OpenAsync(new ReviewRules { UpAt = AnyDay });
        Assert.Equal(Berlin(2026, 11, 17), await world.Moves.RunAsync(world.Clock.Now, default));
        var day = world.Reviews.Between[Monday];
        Assert.Equal([("fresh", ProposalKind.Upgrade, "select"), ("up", ProposalKind.Upgrade, "select")], day.Cases.Values.Select(one => (one.Row.Partner, one.Row.Kind, one.Row.To)));
        Assert.Equal(["review-card/2026-11-16/fresh/manager", "review-card/2026-11-16/up/manager"], await world.KeysAsync());
        Assert.Equal("registered", world.TierOf("up"));

        var entries = await world.Ledger.LastAsync(default);
        await world.Moves.RunAsync(world.Clock.Now, default);
        var other = await OpenAsync(new ReviewRules { UpAt = AnyDay });
        await other.Moves.RunAsync(other.Clock.Now, default);
        await RunAsync(other, Berlin(2026, 11, 20));
        Assert.Equal(entries + 1, await world.Ledger.LastAsync(default)); // the judgement of the other day
        Assert.Equal(2, (await other.KeysAsync()).Count);
    }

    [ComplianceFact]
    public async Task Down_goes_with_grace_for_who_misses_narrowly_and_one_tier_for_who_misses_clearly()
    {
        var world = await OpenAsync(new ReviewRules { DownAt = AnyDay, SecondSignature = ["elite"] });
        await world.Moves.RunAsync(world.Clock.Now, default);
        Assert.Equal(
            [("down", ProposalKind.Downgrade, "registered", null), ("elite-down", ProposalKind.Downgrade, "select", null), ("narrow", ProposalKind.Grace, "select", (LocalDate?)new LocalDate(2027, 3, 31))],
            world.Reviews.Between[Monday].Cases.Values.Select(one => (one.Row.Partner, one.Row.Kind, one.Row.To, one.Row.Until)));
        await world.DecideAsync("narrow", Paula);
        var view = world.Board.ViewFor(Doorkeeper.Operator);
        Assert.Equal(new LocalDate(2027, 3, 31), view.GraceUntilOf(view.Find("narrow")!));
        Assert.Empty(await world.KeysAsync("review-moves/"));

        // A grace has time left, so no day in it asks again.
        await RunAsync(world, Berlin(2026, 11, 18));
        Assert.DoesNotContain(world.Reviews.Waiting, one => one.Row.Partner == "narrow");
    }

    [ComplianceFact]
    public async Task A_decision_is_in_force_at_once_and_everybody_is_told()
    {
        var world = await OpenAsync(new ReviewRules { DownAt = AnyDay, SecondSignature = ["elite"] });
        await world.Moves.RunAsync(world.Clock.Now, default);
        time.Advance(Duration.FromDays(1));
        var done = Assert.IsType<DecisionOutcome.Done>(await world.DecideAsync("down", Max)).Case;
        Assert.Equal((new LocalDate(2026, 11, 17), "registered"), (done.MadeOn!.Value, world.TierOf("down")));
        var view = world.Board.ViewFor(Doorkeeper.Operator);
        var decided = new Operations.Standings.PublishedTier(Monday, "registered", new LocalDate(2026, 11, 17), null, new LocalDate(2026, 11, 17)) { Before = "select" };
        Assert.Equal(decided, view.DecisionOf(view.Find("down")!));
        Assert.Equal(decided, Assert.Single(view.HistoryOf(view.Find("down")!)));
        Assert.Single(await world.KeysAsync("review-letter/2026-11-16/down/"));
        var told = Assert.Single(await world.Outbox.FindAsync("review-card/2026-11-16/down/manager/", default)).Push;
        Assert.Equal("review-card/2026-11-16/down/manager", told.Replaces);
        Assert.Contains((await world.Audit.FindAsync(AuditQuery.Everything, 0, 20, default)).Records, record => record.Entry is { Action: AuditActions.MoveMade, Partner: "down", Before: "select" });
        Assert.IsType<DecisionOutcome.Already>(await world.DecideAsync("down", Paula, null, null, Monday));

        await world.Moves.RunAsync(world.Clock.Now, default);
        await world.Moves.RunAsync(world.Clock.Now, default);
        Assert.Equal([("down", "registered")], world.Written.Select(one => (one.Partner, one.Tier)));
    }

    [ComplianceFact]
    public async Task A_demotion_from_the_top_waits_for_the_second_signature()
    {
        var world = await OpenAsync(new ReviewRules { DownAt = AnyDay, SecondSignature = ["elite"] });
        await world.Moves.RunAsync(world.Clock.Now, default);
        Assert.True(Assert.IsType<DecisionOutcome.Done>(await world.DecideAsync("elite-down", Max)).Case.WaitsForSignature);
        Assert.Equal("elite", world.TierOf("elite-down"));
        Assert.Equal(2, (await world.KeysAsync("review-signature/2026-11-16/elite-down/1/")).Count);
        Assert.IsType<DecisionOutcome.Done>(await world.DecideAsync("elite-down", Peter));
        Assert.Equal("select", world.TierOf("elite-down"));
        Assert.IsType<DecisionOutcome.Already>(await world.DecideAsync("elite-down", Paula, null, null, Monday));
    }

    [ComplianceFact]
    public async Task Of_two_who_decide_at_once_the_first_counts()
    {
        var (one, two) = (await OpenAsync(new ReviewRules { UpAt = AnyDay }), await OpenAsync(new ReviewRules { UpAt = AnyDay }));
        await one.Moves.RunAsync(one.Clock.Now, default);
        await two.Reader.ReadAsync(default);
        var outcomes = await Task.WhenAll(one.DecideAsync("up", Max), two.DecideAsync("up", Paula, new CaseChoice(ProposalKind.Keep, "registered", null), "Too early"));
        Assert.True(outcomes.OfType<DecisionOutcome.Done>().Count() == 1, string.Join<DecisionOutcome>(" | ", outcomes));
        Assert.Single(outcomes.OfType<DecisionOutcome.Already>());
        await one.Reader.ReadAsync(default);
        await two.Reader.ReadAsync(default);
        Assert.Equal(one.TierOf("up"), two.TierOf("up"));
        Assert.Equal(outcomes[0] is DecisionOutcome.Done ? "select" : "registered", one.TierOf("up"));
    }

    [ComplianceFact]
    public async Task What_decides_itself_is_in_force_the_same_day_but_never_a_demotion_that_takes_two()
    {
        var rules = new ReviewRules { UpAt = AnyDay, DownAt = AnyDay, AutoApprove = ["upgrade", "downgrade"], SecondSignature = ["elite"] };
        var world = await OpenAsync(rules, channels: true);
        await world.Moves.RunAsync(world.Clock.Now, default);
        Assert.Equal(("select", "select", "registered", "elite"), (world.TierOf("fresh"), world.TierOf("up"), world.TierOf("down"), world.TierOf("elite-down")));
        Assert.Equal(["elite-down", "narrow"], world.Reviews.Waiting.Select(one => one.Row.Partner));
        var moves = (await world.Outbox.FindAsync("review-moves/", default)).Select(state => PushJson.Read<MovesPush>(state.Push.Payload)).ToList();
        Assert.Equal([("APAC", "up"), ("EMEA", "down fresh")], moves.Select(push => (push.Region, string.Join(' ', push.Partners))).Order());
    }

    [ComplianceFact]
    public async Task What_the_facts_no_longer_say_is_withdrawn_and_asked_again_on_another_day()
    {
        var world = await OpenAsync(new ReviewRules { UpAt = AnyDay });
        await world.Moves.RunAsync(world.Clock.Now, default);
        world.Source = ReviewWorld.Facts with { Deals = [.. ReviewWorld.Facts.Deals.Select(static deal => deal.PartnerId == "up" ? deal with { Amount = 20m } : deal)] };
        await world.EnsureAsync(null, default);
        await world.Moves.RunAsync(world.Clock.Now, default);
        Assert.Equal(["fresh"], world.Reviews.Waiting.Select(one => one.Row.Partner));
        Assert.Single(await world.KeysAsync("review-card/2026-11-16/up/manager/ended"));
        Assert.IsType<DecisionOutcome.Over>(await world.DecideAsync("up", Max, null, null, Monday));

        // A partner is asked about once a day at most.
        world.Source = ReviewWorld.Facts;
        await world.EnsureAsync(null, default);
        await world.Moves.RunAsync(world.Clock.Now, default);
        Assert.Equal(["fresh"], world.Reviews.Waiting.Select(one => one.Row.Partner));
        await RunAsync(world, Berlin(2026, 11, 17));
        Assert.Equal(["fresh", "up"], world.Reviews.Waiting.Select(one => one.Row.Partner));
        Assert.Equal(2, world.Reviews.Moves["up"]);
    }

    [ComplianceFact]
    public async Task What_people_decided_otherwise_is_not_asked_again_before_the_next_review()
    {
        var world = await OpenAsync(new ReviewRules { UpAt = AnyDay });
        await world.Moves.RunAsync(world.Clock.Now, default);
        await world.DecideAsync("fresh", Max);
        await world.DecideAsync("up", Max, new CaseChoice(ProposalKind.Keep, "registered", null), "They asked to wait");
        Assert.Equal("registered", world.TierOf("up"));
        Assert.Empty(await world.KeysAsync("review-letter/2026-11-16/up/"));
        await RunAsync(world, Berlin(2026, 12, 1));
        Assert.Empty(world.Reviews.Waiting);

        // More than was refused is something else.
        world.Source = ReviewWorld.Facts with { Deals = [.. ReviewWorld.Facts.Deals, Deal("up", 5000m, "E", "2026-12-02")] };
        await world.EnsureAsync(null, default);
        await RunAsync(world, Berlin(2026, 12, 3));
        Assert.Equal(("up", "elite"), Assert.Single(world.Reviews.Waiting.Select(one => (one.Row.Partner, one.Row.To))));
    }

    [ComplianceFact]
    public async Task The_last_day_of_a_quarter_is_its_reviews_which_takes_over_what_is_undecided()
    {
        var world = await OpenAsync(new ReviewRules { UpAt = AnyDay, DownAt = AnyDay });
        await RunAsync(world, Berlin(2026, 12, 30));
        await world.DecideAsync("down", Max);
        world.Source = ReviewWorld.Facts with { Deals = [.. ReviewWorld.Facts.Deals, Deal("keep", 5000m, "E", "2026-12-31")] };
        await world.EnsureAsync(null, default);
        await RunAsync(world, Berlin(2026, 12, 31, 12));
        Assert.DoesNotContain("keep", world.Reviews.Waiting.Select(one => one.Row.Partner));

        time.MoveTo(Berlin(2027, 1, 1));
        await world.Moves.RunAsync(world.Clock.Now, default);
        Assert.Empty(world.Reviews.Waiting);
        Assert.False(world.Reviews.Between.ContainsKey(new LocalDate(2027, 1, 1)));
        Assert.IsType<DecisionOutcome.Over>(await world.DecideAsync("up", Max, null, null, new LocalDate(2026, 12, 30)));
        await world.Duty.RunAsync(world.Clock.Now, default);
        Assert.Equal(["elite-down", "fresh", "keep", "narrow", "up"], world.Reviews.Open!.Cases.Keys);
        await world.Moves.RunAsync(world.Clock.Now, default);
        Assert.DoesNotContain(world.Reviews.Waiting, one => world.Reviews.Open!.Cases.ContainsKey(one.Row.Partner));
    }

    [ComplianceFact]
    public async Task Who_moves_while_a_review_is_open_keeps_that_move_when_it_is_published()
    {
        var world = await OpenAsync(new ReviewRules { UpAt = AnyDay });
        await RunAsync(world, Berlin(2026, 12, 30));
        await RunAsync(world, Berlin(2027, 1, 1));
        world.Source = ReviewWorld.Facts with { Deals = [.. ReviewWorld.Facts.Deals, Deal("keep", 5000m, "E", "2027-01-04"), Deal("up", 5000m, "E", "2027-01-04")] };
        await world.EnsureAsync(null, default);
        await RunAsync(world, Berlin(2027, 1, 5));
        Assert.Equal(["keep"], world.Reviews.Waiting.Select(one => one.Row.Partner));
        await world.DecideAsync("keep", Max);
        Assert.Equal("elite", world.TierOf("keep"));
        await world.ApproveAllAsync();
        time.MoveTo(Berlin(2027, 1, 15, 10));
        await world.PublishAsync(Paula);
        await world.Duty.RunAsync(world.Clock.Now, default);
        Assert.Equal(("elite", "select"), (world.TierOf("keep"), world.TierOf("up")));
        Assert.Empty(await world.KeysAsync("review-letter/2026-12-31/keep/"));
        var view = world.Board.ViewFor(Doorkeeper.Operator);
        Assert.Equal([("select", "elite")], view.HistoryOf(view.Find("keep")!).Select(tier => (tier.Before!, tier.Tier)));

        // The review is out: what it could not know is proposed.
        await RunAsync(world, Berlin(2027, 1, 16));
        Assert.Contains(("up", "elite"), world.Reviews.Waiting.Select(one => (one.Row.Partner, one.Row.To)));
    }

    [ComplianceFact]
    public async Task What_was_found_is_kept_for_ever_and_says_why_on_every_later_day()
    {
        var world = await OpenAsync(new ReviewRules { UpAt = AnyDay });
        await world.Moves.RunAsync(world.Clock.Now, default);
        await world.DecideAsync("up", Max);
        var frozen = await world.Store.FindAsync(Monday, "up", default);
        world.Source = FactSet.Empty with { Partners = ReviewWorld.Facts.Partners };
        await world.EnsureAsync(null, default);
        await RunAsync(world, Berlin(2026, 12, 1));
        var other = await OpenAsync(new ReviewRules { UpAt = AnyDay });
        await other.Reader.ReadAsync(default);
        Assert.Equal(frozen, await other.Store.FindAsync(Monday, "up", default));
        var view = other.Board.ViewFor(Doorkeeper.Operator);
        var up = view.Find("up")!;
        Assert.Equal(Monday, view.ReviewBehind(up, new LocalDate(2026, 11, 30)));
        Assert.Null(view.ReviewBehind(up, new LocalDate(2026, 11, 15)));
        var standing = StandingJson.Read(frozen!.Standing, other.Reviews.Of(Monday)!.Rules!);
        Assert.Equal((150m, "select"), (standing.Criteria[0].Value!.Value, standing.Earned.Id));
        await Assert.ThrowsAnyAsync<Exception>(() => other.Store.DiscardAsync(Monday, default));
    }

    [ComplianceFact]
    public async Task Managers_are_reminded_every_second_day_of_all_that_waits_too_long()
    {
        var world = await OpenAsync(new ReviewRules { UpAt = AnyDay, DownAt = AnyDay });
        await world.Moves.RunAsync(world.Clock.Now, default);
        await RunAsync(world, Berlin(2026, 11, 26));
        Assert.Empty(await world.KeysAsync("review-moves-reminder/"));
        await RunAsync(world, Berlin(2026, 11, 27));
        await RunAsync(world, Berlin(2026, 11, 28));
        await RunAsync(world, Berlin(2026, 12, 1));
        Assert.Equal([$"review-moves-reminder/2026-11-27/manager/{Max}/late", $"review-moves-reminder/2026-12-01/manager/{Max}/late"], (await world.KeysAsync("review-moves-reminder/")).Where(key => key.Contains("manager", StringComparison.Ordinal)));
    }

    [ComplianceFact]
    public async Task A_corrected_move_holds_everywhere_that_was_told()
    {
        var world = await OpenAsync(new ReviewRules { DownAt = AnyDay });
        await world.Moves.RunAsync(world.Clock.Now, default);
        await world.DecideAsync("down", Max);
        await world.Moves.RunAsync(world.Clock.Now, default);
        time.Advance(Duration.FromDays(3));
        Assert.True(await world.Corrections.CorrectAsync(Monday, "down", new CaseChoice(ProposalKind.Keep, "select", null), "A late deal counts", Actor.Program, default));
        await world.Reader.ReadAsync(default);
        Assert.Equal("select", world.TierOf("down"));
        Assert.Single(await world.KeysAsync("review-letter/2026-11-16/down/channel/corrected"), key => key.Contains("corrected", StringComparison.Ordinal));
        Assert.Empty(await world.KeysAsync("review-summary/"));
        await world.Moves.RunAsync(world.Clock.Now, default);
        Assert.Equal(("down", "select"), (world.Written[^1].Partner, world.Written[^1].Tier));

        // Overturned, it is not asked again.
        Assert.DoesNotContain(world.Reviews.Waiting, one => one.Row.Partner == "down");
        var view = world.Board.ViewFor(Doorkeeper.Operator);
        Assert.Equal([("select", "registered"), ("registered", "select")], view.HistoryOf(view.Find("down")!).Select(tier => (tier.Before!, tier.Tier)));
    }

    [ComplianceFact]
    public async Task Where_the_rules_move_nobody_on_any_day_any_more_what_waits_is_withdrawn()
    {
        var world = await OpenAsync(new ReviewRules { UpAt = AnyDay });
        await world.Moves.RunAsync(world.Clock.Now, default);
        var other = await OpenAsync(new ReviewRules());
        await other.Moves.RunAsync(other.Clock.Now, default);
        Assert.Empty(other.Reviews.Waiting);
    }

    private async Task<ReviewWorld> OpenAsync(ReviewRules rules, bool channels = false)
    {
        var world = await ReviewWorld.OpenAsync(await ContextsAsync(), time, new RuleBook([Version(rules)]));
        open.Add(world);
        if (channels)
        {
            await world.SubscribeAsync(Operations.Subscriptions.Topics.Upgrades);
        }

        await world.Duty.RunAsync(world.Clock.Now, default);
        return world;
    }

    private async Task RunAsync(ReviewWorld world, Instant at)
    {
        time.MoveTo(at);
        await world.Duty.RunAsync(at, default);
        await world.Moves.RunAsync(at, default);
    }

    private static Instant Berlin(int year, int month, int day, int hour = 0) => new LocalDateTime(year, month, day, hour, 0).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();
}
