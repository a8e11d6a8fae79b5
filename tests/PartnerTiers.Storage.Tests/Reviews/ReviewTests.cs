using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Testing;
using Xunit;
using static PartnerTiers.Storage.Tests.Reviews.ReviewWorld;

namespace PartnerTiers.Storage.Tests.Reviews;

/// <summary>A review from its announcement to its publication, over the real store.</summary>
public sealed class ReviewTests : IDisposable
{
    private static readonly LocalDate Day = new(2026, 12, 31);
    private readonly TempStore store = new();
    private readonly ManualTime time = ManualTime.Monday;
    private readonly List<ReviewWorld> open = [];

    public void Dispose()
    {
        open.ForEach(world => world.Dispose());
        store.Dispose();
    }

    [Fact]
    public async Task On_an_empty_store_the_first_review_is_the_next_quarter_end()
    {
        var world = await OpenAsync();
        Assert.Equal(Berlin(2026, 12, 17), await world.Duty.RunAsync(world.Clock.Now, default));
        Assert.Equal(new LocalDate(2026, 11, 16), world.Reviews.BeganOn);
        Assert.Empty(world.Reviews.All);
        Assert.Empty(await world.KeysAsync());
    }

    [Fact]
    public async Task Fourteen_days_before_each_manager_is_told_once_who_would_move()
    {
        var world = await OpenAsync();
        await RunAsync(world, Berlin(2026, 12, 16, 23));
        Assert.Empty(await world.KeysAsync());
        await RunAsync(world, Berlin(2026, 12, 17));
        await RunAsync(world, Berlin(2026, 12, 18));
        var push = Assert.Single(await world.Outbox.FindAsync("review-announcement/", default)).Push;
        Assert.Equal(new Addressee.Person(Max), push.To);
        Assert.Equal(Berlin(2026, 12, 17, 9), push.NotBefore);
        Assert.Equal(new ReviewPush(Day) { Manager = Max }, PushJson.Read<ReviewPush>(push.Payload));
        Assert.True(world.Reviews.Of(Day)!.IsAnnounced);
    }

    [Fact]
    public async Task On_the_first_day_after_every_partner_is_frozen_and_proposed_what_the_rules_say()
    {
        var world = await EvaluatedAsync();
        var review = world.Reviews.Open!;
        Assert.Equal((Day, 7), (review.Review, review.Partners));
        Assert.Equal(
            [
                ("down", ProposalKind.Downgrade, "registered"), ("elite-down", ProposalKind.Downgrade, "select"), ("fresh", ProposalKind.Upgrade, "select"), ("narrow", ProposalKind.Grace, "select"),
                ("up", ProposalKind.Upgrade, "select"),
            ],
            review.Cases.Values.Select(one => (one.Row.Partner, one.Row.Kind, one.Row.To)));
        Assert.True(review.Cases["fresh"].Row.IsPlacement);
        Assert.Equal(new LocalDate(2027, 3, 31), review.Cases["narrow"].Row.Until);
        Assert.Equal(5, review.Undecided.Count());
        Assert.True((await world.Store.FindAsync(Day, "keep", default))!.Row.IsSettled);
        Assert.Equal(4, (await world.KeysAsync("review-card/")).Count);
        Assert.Equal(AuditActions.ReviewEvaluated, (await world.Audit.FindAsync(AuditQuery.Everything, 0, 1, default)).Records[0].Entry.Action);
    }

    [Fact]
    public async Task A_review_on_whose_day_nobody_moves_down_keeps_them_without_asking()
    {
        var down = new MoveDays(false, [new AnnualDate(7, 1)]);
        var world = await OpenAsync(new RuleBook([Version(new ReviewRules { DownAt = down })]));
        await world.Duty.RunAsync(world.Clock.Now, default);
        await RunAsync(world, Berlin(2027, 1, 1));
        Assert.Equal(["fresh", "up"], world.Reviews.Open!.Cases.Keys);
        Assert.Equal(down.Days, world.Reviews.Open.Rules!.Review.DownAt.Days.AsEnumerable());
        var row = (await world.Store.FindAsync(Day, "elite-down", default))!.Row;
        Assert.Equal((ProposalKind.Keep, "elite", "select", true), (row.Kind, row.To, row.Earned, row.IsSettled));
    }

    [Fact]
    public async Task What_is_frozen_reads_back_figure_for_figure_and_no_later_sync_changes_it()
    {
        var world = await EvaluatedAsync();
        var before = (await world.Store.FindAsync(Day, "narrow", default))!;
        var rules = world.Reviews.Of(Day)!.Rules!;
        var standing = StandingJson.Read(before.Standing, rules);
        Assert.Equal(before.Standing, StandingJson.Write(standing, withReceipts: true));
        var criterion = Assert.Single(standing.Criteria);
        Assert.Equal((90m, 100m, 10m, 0.9m), (criterion.Value, criterion.ByTier[0].Need, criterion.ByTier[0].Gap, criterion.ByTier[0].Progress));
        Assert.Equal("D-narrow", Assert.Single(criterion.Parts[0].Receipt.Counted).Id);

        world.Source = ReviewWorld.Facts with { Deals = [.. ReviewWorld.Facts.Deals, Deal("narrow", 500m, "late", "2026-12-30")] };
        await world.EnsureAsync(null, default);
        await RunAsync(world, Berlin(2027, 1, 2));
        Assert.Equal(before, await world.Store.FindAsync(Day, "narrow", default));
        Assert.Equal(ProposalKind.Grace, world.Reviews.Open!.Cases["narrow"].Row.Kind);
    }

    [Fact]
    public async Task Facts_of_the_evening_before_are_read_again_and_a_source_that_refuses_is_waited_for_until_noon()
    {
        var world = await OpenAsync();
        await world.Duty.RunAsync(world.Clock.Now, default);
        world.Source = ReviewWorld.Facts with { Deals = [.. ReviewWorld.Facts.Deals, Deal("up", 5000m, "last", "2026-12-31")] };
        world.Refuses = true;
        await RunAsync(world, Berlin(2027, 1, 1));
        Assert.Null(world.Reviews.Open);
        world.Refuses = false;
        await RunAsync(world, Berlin(2027, 1, 1, 1));
        Assert.Equal("elite", world.Reviews.Open!.Cases["up"].Row.To);

        using var second = new TempStore();
        time.MoveTo(Berlin(2026, 11, 16));
        using var other = await ReviewWorld.OpenAsync(second, time);
        await other.Duty.RunAsync(other.Clock.Now, default);
        other.Refuses = true;
        await RunAsync(other, Berlin(2027, 1, 1, 11));
        Assert.Null(other.Reviews.Open);
        await RunAsync(other, Berlin(2027, 1, 1, 12));
        Assert.NotNull(other.Reviews.Open);
    }

    [Fact]
    public async Task Managers_decide_about_their_own_approvers_about_any_and_nobody_else()
    {
        var world = await EvaluatedAsync();
        Assert.IsType<DecisionOutcome.NotAllowed>(await world.DecideAsync("down", Sam));
        Assert.IsType<DecisionOutcome.NotAllowed>(await world.DecideAsync("narrow", Max));
        Assert.IsType<DecisionOutcome.Done>(await world.DecideAsync("down", Max));
        Assert.IsType<DecisionOutcome.Done>(await world.DecideAsync("narrow", Paula));
        Assert.IsType<DecisionOutcome.NoCase>(await world.DecideAsync("keep", Paula));
        var audited = await world.Audit.FindAsync(new AuditQuery("down"), 0, 10, default);
        Assert.Equal((AuditActions.ReviewDecided, Max), (audited.Records[0].Entry.Action, audited.Records[0].Entry.Actor.Email));
    }

    [Fact]
    public async Task Who_decides_otherwise_says_why_and_can_only_choose_what_there_is()
    {
        var world = await EvaluatedAsync();
        var grace = new CaseChoice(ProposalKind.Grace, "select", new LocalDate(2027, 3, 31));
        Assert.IsType<DecisionOutcome.NoReason>(await world.DecideAsync("down", Max, grace));
        Assert.IsType<DecisionOutcome.NoReason>(await world.DecideAsync("down", Max, grace, " "));
        Assert.IsType<DecisionOutcome.NoChoice>(await world.DecideAsync("down", Max, new CaseChoice(ProposalKind.Upgrade, "elite", null), "They are nice"));
        Assert.IsType<DecisionOutcome.NoChoice>(await world.DecideAsync("down", Max, grace with { Until = new LocalDate(2028, 3, 31) }, "Long"));
        var done = Assert.IsType<DecisionOutcome.Done>(await world.DecideAsync("down", Max, grace, "Two deals close in January")).Case;
        Assert.Equal((ProposalKind.Grace, "select", "Two deals close in January"), (done.Kind, done.To, done.Decision!.Made.Reason));
        Assert.Equal(2, (await world.KeysAsync("review-card/2026-12-31/down/")).Count);
    }

    [Fact]
    public async Task Of_two_who_press_at_once_the_first_counts_and_the_second_is_told_who_and_when()
    {
        var one = await EvaluatedAsync();
        var two = await OpenAsync();
        await two.Reader.ReadAsync(default);
        var outcomes = await Task.WhenAll(
            Task.Run(() => one.DecideAsync("down", Max)),
            Task.Run(() => two.DecideAsync("down", Paula, new CaseChoice(ProposalKind.Keep, "select", null), "Strategic")),
            Task.Run(() => one.DecideAsync("down", Peter)));
        var first = Assert.Single(outcomes.OfType<DecisionOutcome.Done>()).Case;
        Assert.All(outcomes.OfType<DecisionOutcome.Already>(), already => Assert.Equal(first.Decision, already.Case.Decision));
        Assert.Equal(2, outcomes.OfType<DecisionOutcome.Already>().Count());
        await one.Reader.ReadAsync(default);
        await two.Reader.ReadAsync(default);
        Assert.Equal(one.Reviews.Open!.Cases["down"], two.Reviews.Open!.Cases["down"]);
    }

    [Fact]
    public async Task Reminders_follow_the_last_day_for_decisions_every_second_day_and_reach_approvers_from_the_day_of_publication_on()
    {
        var world = await EvaluatedAsync();
        await RunAsync(world, Berlin(2027, 1, 10, 23));
        Assert.Empty(await world.KeysAsync("review-reminder/"));
        await RunAsync(world, Berlin(2027, 1, 11));
        await RunAsync(world, Berlin(2027, 1, 12));
        Assert.Single(await world.KeysAsync("review-reminder/"));
        await RunAsync(world, Berlin(2027, 1, 15));
        Assert.Equal(4, (await world.KeysAsync("review-reminder/")).Count);
        await world.ApproveAllAsync();
        await RunAsync(world, Berlin(2027, 1, 17));
        Assert.Equal(4, (await world.KeysAsync("review-reminder/")).Count);
    }

    [Fact]
    public async Task Nothing_is_published_before_its_day_before_all_is_decided_or_by_anybody_but_an_approver()
    {
        var world = await EvaluatedAsync();
        var admission = await world.AdmitAsync(Paula);
        Assert.Equal(new LocalDate(2027, 1, 15), Assert.IsType<PublishLook.TooEarly>(world.Publish.Look(admission)).On);
        time.MoveTo(Berlin(2027, 1, 15));
        Assert.Equal(5, Assert.IsType<PublishLook.Undecided>(world.Publish.Look(admission)).Review.Undecided.Count());
        Assert.IsType<ConfirmationOutcome.Unknown>(await world.PublishAsync(Paula));
        await world.ApproveAllAsync();
        Assert.IsType<PublishLook.NotAllowed>(world.Publish.Look(await world.AdmitAsync(Max)));
        Assert.IsType<ConfirmationOutcome.Unknown>(await world.PublishAsync(Max));
        Assert.IsType<ConfirmationOutcome.Done>(await world.PublishAsync(Paula));
    }

    [Fact]
    public async Task Published_tiers_change_at_once_the_CRM_is_written_and_everybody_is_told()
    {
        var world = await EvaluatedAsync();
        await world.ApproveAllAsync();
        time.MoveTo(Berlin(2027, 1, 15, 10));
        await world.PublishAsync(Paula);
        Assert.Equal("select", world.TierOf("down"));
        await world.Duty.RunAsync(world.Clock.Now, default);
        Assert.Equal(("registered", "select", "select", "select", "elite"), (world.TierOf("down"), world.TierOf("elite-down"), world.TierOf("fresh"), world.TierOf("up"), world.TierOf("top")));
        var view = world.Board.ViewFor(Operations.Access.Doorkeeper.Operator);
        Assert.Equal(new LocalDate(2027, 3, 31), view.GraceUntilOf(view.Find("narrow")!));
        Assert.Equal(new LocalDate(2025, 4, 1), view.TierSinceOf(view.Find("keep")!));
        Assert.Equal(new LocalDate(2027, 1, 15), view.TierSinceOf(view.Find("down")!));
        Assert.Equal(["registered", "select"], new[] { "down", "up" }.Select(partner => Assert.Single(view.HistoryOf(view.Find(partner)!)).Tier));
        Assert.Equal(["down registered", "elite-down select", "fresh select", "narrow select", "up select"], world.Written.Select(one => $"{one.Partner} {one.Tier}").Order(StringComparer.Ordinal));
        Assert.Equal(3, (await world.KeysAsync("review-letter/")).Count);
        Assert.Single(await world.KeysAsync("review-summary/"));
        Assert.Equal("top", PushJson.Read<QbrPush>(Assert.Single(await world.Outbox.FindAsync("review-qbr/", default)).Push.Payload).Partner);
        Assert.NotNull(world.Reviews.LastPublished!.PublishedAt);
        Assert.Equal<TierFigures>(
            [new TierFigures("elite", 2, 1, 2000m), new TierFigures("select", 3, 5, 690m), new TierFigures("registered", 1, 1, 10m)],
            world.Reviews.LastPublished.Figures!.Tiers.ToArray());

        var other = await OpenAsync();
        await other.Reader.ReadAsync(default);
        Assert.Equal("registered", other.TierOf("down"));
        Assert.IsType<PublishLook.Already>(world.Publish.LookAtReview());
    }

    [Fact]
    public async Task A_CRM_that_does_not_answer_keeps_nobody_from_being_told_and_is_written_later()
    {
        var world = await EvaluatedAsync();
        await world.ApproveAllAsync();
        time.MoveTo(Berlin(2027, 1, 15, 10));
        await world.PublishAsync(Paula);
        world.RefusesWriting = true;
        await world.Duty.RunAsync(world.Clock.Now, default);
        Assert.Equal(3, (await world.KeysAsync("review-letter/")).Count);
        Assert.Null(world.Reviews.LastPublished!.PublishedAt);
        world.RefusesWriting = false;
        await world.Duty.RunAsync(world.Clock.Now, default);
        Assert.Equal(5, world.Written.Count);
        Assert.NotNull(world.Reviews.LastPublished!.PublishedAt);
        Assert.Equal(3, (await world.KeysAsync("review-letter/")).Count);
    }

    [Fact]
    public async Task A_bot_that_was_off_for_days_does_what_fell_due_once()
    {
        var world = await OpenAsync();
        await world.Duty.RunAsync(world.Clock.Now, default);
        await RunAsync(world, Berlin(2027, 1, 3, 15));
        Assert.NotNull(world.Reviews.Open);
        Assert.Empty(await world.KeysAsync("review-announcement/"));
        var keys = await world.KeysAsync();
        await RunAsync(world, Berlin(2027, 1, 3, 16));
        Assert.Equal(keys, await world.KeysAsync());
    }

    [Fact]
    public async Task A_review_that_nobody_published_lapses_when_the_next_quarter_has_ended()
    {
        var world = await EvaluatedAsync();
        await world.DecideAsync("down", Max);
        await RunAsync(world, Berlin(2027, 4, 1));
        Assert.True(world.Reviews.Of(Day)!.IsLapsed);
        Assert.Equal(new LocalDate(2027, 3, 31), world.Reviews.Open!.Review);
        Assert.Equal("select", world.TierOf("down"));
        Assert.Equal(2, (await world.KeysAsync("review-lapsed/")).Count);
        Assert.IsType<DecisionOutcome.NotOpen>(await world.Office.DecideAsync("up", null, null, await world.AdmitAsync(Paula), Day, default));
    }

    [Fact]
    public async Task The_next_review_starts_from_what_was_published_whatever_the_CRM_says()
    {
        var world = await PublishedAsync();
        await RunAsync(world, Berlin(2027, 4, 1));
        var cases = world.Reviews.Open!.Cases;
        Assert.Equal("registered", (await world.Store.FindAsync(new LocalDate(2027, 3, 31), "down", default))!.Row.Before);
        // The grace has been used, and the deal is as narrow as it was.
        Assert.Equal((ProposalKind.Downgrade, "registered"), (cases["narrow"].Row.Kind, cases["narrow"].Row.To));
    }

    [Fact]
    public async Task Quarters_follow_the_fiscal_year_and_a_change_of_calendar()
    {
        var book = new RuleBook([Version(startMonth: 2), Version(startMonth: 3, from: new LocalDate(2027, 2, 1))]);
        var world = await OpenAsync(book);
        await RunAsync(world, Berlin(2026, 11, 16, 12));
        await RunAsync(world, Berlin(2027, 1, 31));
        Assert.Null(world.Reviews.Open);
        await RunAsync(world, Berlin(2027, 2, 1));
        Assert.Equal(new LocalDate(2027, 1, 31), world.Reviews.Open!.Review);
        await RunAsync(world, Berlin(2027, 3, 1));
        Assert.Equal(new LocalDate(2027, 2, 28), world.Reviews.Open!.Review);
    }

    [Fact]
    public async Task Under_a_fixed_day_no_review_is_held()
    {
        var world = await OpenAsync(new RuleBook([Version()], new LocalDate(2026, 12, 31)));
        Assert.Null(await world.Duty.RunAsync(Berlin(2027, 1, 1), default));
        Assert.Equal(0, await world.Ledger.LastAsync(default));
    }

    [Fact]
    public async Task A_corrected_decision_holds_everywhere_that_was_told()
    {
        var world = await PublishedAsync();
        var before = await world.KeysAsync();
        var admission = await world.AdmitAsync(Paula);
        time.Advance(Duration.FromDays(5));
        Assert.True(await world.Corrections.CorrectAsync(Day, "down", new CaseChoice(ProposalKind.Keep, "select", null), "A late deal counts", Actor.Of(admission.Asker, admission.Room), default));
        Assert.False(await world.Corrections.CorrectAsync(Day, "nobody", new CaseChoice(ProposalKind.Keep, "select", null), "?", Actor.Program, default));
        await world.Reader.ReadAsync(default);
        Assert.Equal("select", world.TierOf("down"));
        var view = world.Board.ViewFor(Operations.Access.Doorkeeper.Operator);
        Assert.Equal(new LocalDate(2025, 4, 1), view.TierSinceOf(view.Find("down")!));
        Assert.Equal(["registered", "select"], view.HistoryOf(view.Find("down")!).Select(tier => tier.Tier));
        Assert.Equal(0, world.Reviews.LastPublished!.FiguresNow!.Tiers.Single(tier => tier.Tier == "registered").After);
        var told = (await world.KeysAsync()).Except(before).ToList();
        Assert.Contains(told, key => key.StartsWith("review-letter/2026-12-31/down/", StringComparison.Ordinal));
        Assert.Contains(told, key => key.StartsWith("review-summary/", StringComparison.Ordinal));
        await world.Duty.RunAsync(world.Clock.Now, default);
        Assert.Equal(("down", "select"), (world.Written[^1].Partner, world.Written[^1].Tier));
        var written = world.Written.Count;
        await world.Duty.RunAsync(world.Clock.Now, default);
        Assert.Equal(written, world.Written.Count);
        Assert.False(await world.Corrections.CorrectAsync(Day, "down", new CaseChoice(ProposalKind.Keep, "select", null), "Again", Actor.Program, default));
    }

    private async Task<ReviewWorld> OpenAsync(RuleBook? book = null)
    {
        var world = await ReviewWorld.OpenAsync(store, time, book);
        open.Add(world);
        return world;
    }

    private async Task<ReviewWorld> EvaluatedAsync()
    {
        var world = await OpenAsync();
        await world.Duty.RunAsync(world.Clock.Now, default);
        await RunAsync(world, Berlin(2027, 1, 1));
        return world;
    }

    private async Task<ReviewWorld> PublishedAsync()
    {
        var world = await EvaluatedAsync();
        await world.ApproveAllAsync();
        time.MoveTo(Berlin(2027, 1, 15, 10));
        await world.PublishAsync(Paula);
        await world.Duty.RunAsync(world.Clock.Now, default);
        return world;
    }

    private Task<Instant?> RunAsync(ReviewWorld world, Instant at)
    {
        time.MoveTo(at);
        return world.Duty.RunAsync(at, default);
    }

    private static Instant Berlin(int year, int month, int day, int hour = 0) => new LocalDateTime(year, month, day, hour, 0).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();
}
