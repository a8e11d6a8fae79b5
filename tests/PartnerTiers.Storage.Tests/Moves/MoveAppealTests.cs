using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Storage.Tests.Reviews;
using PartnerTiers.Testing;
using Xunit;
using static PartnerTiers.Storage.Tests.Reviews.ReviewWorld;

namespace PartnerTiers.Storage.Tests.Moves;

/// <summary>A move between reviews can be appealed like a review's decision: by its own day, its own clock, and corrected wherever it was told.</summary>
public sealed class MoveAppealTests : IDisposable
{
    private static readonly MoveDays AnyDay = new(true, []);
    private static readonly LocalDate Monday = new(2026, 11, 16);
    private static readonly string Card = AppealRecords.Key(Monday, "down", AppealNotice.Card) + "/";
    private static readonly string Answer = AppealRecords.Key(Monday, "down", AppealNotice.Answered) + "/";
    private readonly ManualTime time = ManualTime.Monday;
    private readonly TempStore store = new();
    private ReviewWorld? world;

    public void Dispose()
    {
        world?.Dispose();
        store.Dispose();
    }

    [Fact]
    public async Task What_nobody_decided_yet_cannot_be_appealed()
    {
        var world = await OpenAsync();
        Assert.IsType<AppealLook.NothingPublished>(await world.AppealOffice.CanAsync("down", await world.AdmitAsync(Max), default));
        Assert.Null(await world.FileAsync("down", Max));
    }

    [Theory]
    [InlineData(2026, 12, 1, true)] // the fourteenth day after the decision of 17 November, not after the day judged
    [InlineData(2026, 12, 2, false)]
    public async Task The_days_to_appeal_run_from_the_day_on_which_the_move_came_in_force(int year, int month, int day, bool can)
    {
        var world = await MovedAsync();
        time.MoveTo(Berlin(year, month, day, 20));
        var look = await world.AppealOffice.CanAsync("down", await world.AdmitAsync(Max), default);
        Assert.Equal(can, look is AppealLook.CanAppeal { Review: var review, Until: { Month: 12, Day: 1 } } && review == Monday);
        Assert.Equal(!can, look is AppealLook.TooLate { Until: { Month: 12, Day: 1 } });
    }

    [Fact]
    public async Task It_is_judged_again_on_its_own_day_with_what_was_entered_late_and_nothing_that_is_later()
    {
        var world = await MovedAsync();
        world.Source = ReviewWorld.Facts with { Deals = [.. ReviewWorld.Facts.Deals, Deal("down", 95m, "LATE", "2026-11-16"), Deal("down", 5_000m, "NEXT", "2026-11-17")] };
        await world.EnsureAsync(null, default);
        var can = Assert.IsType<AppealLook.CanAppeal>(await world.AppealOffice.CanAsync("down", await world.AdmitAsync(Max), default));
        Assert.Equal((Monday, Monday, "registered", "select", "select"), (can.Frozen.JudgedOn, can.Now.JudgedOn, can.Frozen.Earned.Id, can.Now.Earned.Id, can.Tier.Id));

        Assert.IsType<ConfirmationOutcome.Done>(await world.FileAsync("down", Max));
        var filed = world.Appeals.Of("down", Monday)!.Filed;
        Assert.Equal((10m, 105m, true), (filed.Findings.Rows[0].Then!.Value, filed.Findings.Rows[0].Now!.Value, filed.Findings.Rows[0].MetNow));
        Assert.Equal(("LATE-down", 95m, true), Assert.Single(filed.Findings.Facts) is var fact ? (fact.Id, fact.Value, fact.CountsNow) : default);
        Assert.Equal((Monday, new LocalDate(2026, 11, 24)), (filed.Review, filed.DueOn));
        Assert.Contains(filed.Owner, new[] { Paula, Peter });
        Assert.Equal(3, (await world.KeysAsync(Card)).Count);

        // Once: by whomever.
        Assert.IsType<AppealLook.Already>(await world.AppealOffice.CanAsync("down", await world.AdmitAsync(Max), default));
    }

    [Fact]
    public async Task Overturned_it_is_corrected_in_the_tier_the_letter_the_movements_and_the_CRM_and_asked_about_no_more()
    {
        var world = await MovedAsync();
        await world.Moves.RunAsync(world.Clock.Now, default);
        time.MoveTo(Berlin(2026, 11, 20));
        await world.Moves.RunAsync(world.Clock.Now, default);
        await world.FileAsync("down", Max);
        var choices = Assert.IsType<AppealLook.CanAnswer>(await world.AppealAnswers.CanAsync("down", await world.AdmitAsync(Paula), default)).Choices;
        Assert.Equal([(ProposalKind.Keep, "select"), (ProposalKind.Grace, "select")], choices.Select(static choice => (choice.Kind, choice.To)));
        Assert.IsType<ConfirmationOutcome.Done>(await world.AnswerAsync("down", choices[0], Paula));

        Assert.Equal("select", world.TierOf("down"));
        Assert.Single(await world.KeysAsync("review-letter/2026-11-16/down/channel/corrected"));
        Assert.Contains(await world.KeysAsync("review-moves/"), static key => key.EndsWith("/corrected/down/1", StringComparison.Ordinal));
        Assert.Contains(await world.KeysAsync("review-card/2026-11-16/down/manager/"), static key => key.EndsWith("/corrected/down/1", StringComparison.Ordinal));
        Assert.Equal(3, (await world.KeysAsync(Card)).Count(static key => key.Contains("/answered", StringComparison.Ordinal)));
        await world.Moves.RunAsync(world.Clock.Now, default);
        await world.Moves.RunAsync(world.Clock.Now, default);
        Assert.Equal([("down", "registered"), ("down", "select")], world.Written.Select(static one => (one.Partner, one.Tier)));

        // The facts say what they said before: an approver has spoken about that.
        time.MoveTo(Berlin(2026, 11, 21));
        await world.Moves.RunAsync(world.Clock.Now, default);
        Assert.DoesNotContain(world.Reviews.Waiting, static one => one.Row.Partner == "down");
        var view = world.Board.ViewFor(Doorkeeper.Operator);
        Assert.Equal([("select", "registered"), ("registered", "select")], view.HistoryOf(view.Find("down")!).Select(static tier => (tier.Before!, tier.Tier)));
    }

    [Fact]
    public async Task Upheld_it_stays_and_who_filed_it_and_the_partner_are_told()
    {
        var world = await MovedAsync();
        await world.FileAsync("down", Max);
        Assert.IsType<ConfirmationOutcome.Done>(await world.AnswerAsync("down", null, Peter));
        Assert.Equal("registered", world.TierOf("down"));
        var told = await world.KeysAsync(Answer);
        Assert.Equal(2, told.Count);
        Assert.Contains(told, static key => key == Answer + Max);
        Assert.Contains(told, static key => key.StartsWith(Answer + "partner", StringComparison.Ordinal));
        Assert.DoesNotContain(await world.KeysAsync(), static key => key.Contains("corrected", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_later_review_has_an_appeal_of_its_own()
    {
        var world = await MovedAsync();
        await world.FileAsync("down", Max);
        await world.AnswerAsync("down", null, Peter);
        time.MoveTo(Berlin(2027, 1, 1));
        await world.Duty.RunAsync(world.Clock.Now, default);
        await world.Moves.RunAsync(world.Clock.Now, default);
        await world.ApproveAllAsync();
        time.MoveTo(Berlin(2027, 1, 15));
        await world.PublishAsync(Paula);
        await world.Duty.RunAsync(world.Clock.Now, default);
        Assert.True(world.Reviews.LastPublished?.IsComplete);
        var look = await world.AppealOffice.CanAsync("elite-down", await world.AdmitAsync(Max), default);
        Assert.Equal(new LocalDate(2026, 12, 31), Assert.IsType<AppealLook.CanAppeal>(look).Review);
    }

    private async Task<ReviewWorld> OpenAsync()
    {
        world = await ReviewWorld.OpenAsync(store, time, new RuleBook([Version(new ReviewRules { DownAt = AnyDay, SecondSignature = ["elite"] })]));
        await world.SubscribeAsync(Topics.Upgrades);
        await world.SubscribeAsync(Topics.Reviews);
        await world.Duty.RunAsync(world.Clock.Now, default);
        await world.Moves.RunAsync(world.Clock.Now, default);
        return world;
    }

    /// <summary>"down" was found on Monday and decided on Tuesday: Select → Registered.</summary>
    private async Task<ReviewWorld> MovedAsync()
    {
        var world = await OpenAsync();
        time.MoveTo(Berlin(2026, 11, 17));
        Assert.IsType<DecisionOutcome.Done>(await world.DecideAsync("down", Max));
        return world;
    }

    private static Instant Berlin(int year, int month, int day, int hour = 10) => new LocalDateTime(year, month, day, hour, 0).InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToInstant();
}
