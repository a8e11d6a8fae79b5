using NodaTime;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;
using Xunit;
using static PartnerTiers.Operations.Tests.Nudges.NudgeWorld;

namespace PartnerTiers.Operations.Tests.Nudges;

public sealed class NudgeDutyTests : IDisposable
{
    private readonly NudgeWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task The_manager_is_told_once_and_the_partners_own_channel_beside()
    {
        world.Facts(Near("A"), Near("B"), Fine("C"));
        var pushes = await world.RunAsync();
        Assert.Equal(["nudge/A/1/manager", "nudge/A/1/partner", "nudge/B/1/manager"], pushes.Select(push => push.Key));
        Assert.All(pushes, push => Assert.Equal(NudgeNotice.Push, push.Kind));
        Assert.Equal(new Addressee.Person(Ben), pushes[0].To);
        Assert.Equal(new Addressee.OfPartner("A"), pushes[1].To);
        Assert.Empty(await world.RunAsync());
    }

    [Fact]
    public async Task A_manager_hears_of_three_partners_a_day_the_most_valuable_first()
    {
        var partners = new[] { "A", "B", "C", "D", "E", "F", "G" };
        world.Facts([.. partners.Select(id => id is "F" ? Near(id) : Fine(id)), .. partners.Select(id => Waiting(id, "D" + id))]);
        Assert.Equal(["nudge/F/1/manager", "nudge/A/1/manager", "nudge/B/1/manager"], (await world.RunAsync()).Select(push => push.Key).Where(key => key.EndsWith("manager", StringComparison.Ordinal)));
        Assert.Empty(await world.RunAsync());
        world.Time.Advance(Duration.FromDays(1));
        Assert.Equal(["nudge/C/1/manager", "nudge/D/1/manager", "nudge/E/1/manager"], (await world.RunAsync()).Select(push => push.Key));
        world.Time.Advance(Duration.FromDays(1));
        Assert.Equal(["nudge/G/1/manager"], (await world.RunAsync()).Select(push => push.Key));
    }

    [Fact]
    public async Task Who_is_to_rise_already_is_not_told_that_it_is_near()
    {
        world.Facts(Near("A"));
        var row = new ReviewRow(new LocalDate(2026, 9, 30), 0, "A", "A", "EMEA", Ben, "registered", null, "select", ProposalKind.Upgrade, "select", null, null, false);
        var review = new ReviewPicture(row.Review) { EvaluatedAt = world.Now, Rules = NudgeWorld.Version, Cases = new ReviewPicture(row.Review).Cases.Add("A", new ReviewCase(row)) };
        world.Board.Decide(decided => decided with { Reviews = new ReviewPictures(row.Review, ReviewPictures.None.All.Add(row.Review, review)) });
        Assert.Empty(await world.RunAsync());

        // An approver has said to publish it, and in a moment its tiers change.
        world.Board.Decide(decided => decided with { Reviews = new ReviewPictures(row.Review, ReviewPictures.None.All.Add(row.Review, review with { Order = new PublicationOrder(Actor.Program, world.Now, world.Today) })) });
        Assert.Empty(await world.RunAsync());
        world.Board.Decide(decided => decided with { Reviews = new ReviewPictures(row.Review, ReviewPictures.None.All.Add(row.Review, review with { IsLapsed = true })) });
        Assert.NotEmpty(await world.RunAsync());
    }

    [Fact]
    public async Task On_the_day_of_the_announcement_its_words_are_not_said_again()
    {
        world.Facts(Fine("B") with { Deals = [] });
        world.Time.MoveTo(Instant.FromUtc(2026, 12, 17, 9, 0));
        var day = new LocalDate(2026, 12, 31);
        world.Board.Decide(decided => decided with { Reviews = new ReviewPictures(day, ReviewPictures.None.All.Add(day, new ReviewPicture(day) { AnnouncedAt = world.Now })) });
        Assert.Empty(await world.RunAsync());
        world.Time.Advance(Duration.FromDays(1));
        Assert.Equal([NudgeKind.AtRisk], [.. (await world.RunAsync()).Select(push => PushJson.Read<NudgeNotice>(push.Payload).Kind)]);
    }

    [Fact]
    public async Task What_we_owe_is_told_to_us_alone()
    {
        world.Facts(Fine("A"), Waiting("A", "D1"));
        Assert.Equal(new Addressee.Person(Ben), Assert.Single(await world.RunAsync()).To);
    }

    [Fact]
    public async Task One_a_week_the_next_valuable_after_it_and_nothing_twice()
    {
        world.Facts(Near("A"), Waiting("A", "D1"));
        await world.RunAsync();
        await After(Duration.FromDays(7) - Duration.FromMinutes(1), 0);
        await After(Duration.FromMinutes(1), 1);
        Assert.Equal([NudgeKind.NearUpgrade, NudgeKind.RegistrationUnanswered], Told());
        for (var days = 0; days < 20; days++)
        {
            await After(Duration.FromDays(1), 0);
        }
    }

    [Fact]
    public async Task Three_days_off_are_made_up_for_by_one_word()
    {
        world.Facts(Fine("B"), FactSet.Empty with { Certifications = [Certificate("B", "Dee", world.Today.PlusDays(33))] });
        Assert.Single(await world.RunAsync());
        world.Time.Advance(Duration.FromDays(28));
        var push = Assert.Single(await world.RunAsync());
        Assert.Equal("7", PushJson.Read<NudgeSent>(world.Ledger.Entries[^1].Payload).Nudge.Points.Single().Stage);
        Assert.Equal("nudge/B/2/manager", push.Key);
    }

    [Fact]
    public async Task The_hours_are_those_of_the_manager()
    {
        world.Zones[Ben] = "America/Los_Angeles";
        world.Facts(Near("B"));
        Assert.Equal(Instant.FromUtc(2026, 11, 16, 16, 0), await world.Duty.RunAsync(world.Now, default));
        Assert.Empty(world.Outbox.Written);
        world.Time.MoveTo(Instant.FromUtc(2026, 11, 16, 16, 0));
        Assert.Single(await world.RunAsync());
    }

    [Fact]
    public async Task The_partners_channel_waits_for_its_own_morning_and_the_week_counts_from_then()
    {
        world.Zones[Ben] = "America/Los_Angeles";
        world.Time.MoveTo(Instant.FromUtc(2026, 11, 20, 20, 0));
        world.Facts(Near("A"), Waiting("A", "D1"));
        var pushes = await world.RunAsync();
        Assert.Equal([world.Now, Instant.FromUtc(2026, 11, 23, 7, 0)], pushes.Select(push => push.NotBefore));
        world.Time.MoveTo(Instant.FromUtc(2026, 11, 27, 20, 0));
        Assert.Empty(await world.RunAsync());
        world.Time.MoveTo(Instant.FromUtc(2026, 11, 30, 16, 0));
        Assert.Single(await world.RunAsync());
    }

    [Fact]
    public async Task Who_asked_for_silence_has_it_to_its_last_day()
    {
        world.Facts(Near("B"));
        await AppendAsync(NudgeSnoozed.Kind, new NudgeSnoozed(world.Today.PlusDays(1)));
        Assert.Empty(await world.RunAsync());
        await After(Duration.FromDays(1), 0);
        await After(Duration.FromDays(1), 1);
    }

    [Fact]
    public async Task Whoever_says_not_mine_is_told_no_more_and_a_subscribed_channel_is()
    {
        world.Facts(Near("B"));
        await AppendAsync(NudgeDisowned.Kind, new NudgeDisowned("Ben@Example.com"));
        Assert.Empty(await world.RunAsync());
        await AppendAsync(SubscriptionMade.Kind, new SubscriptionMade("slack", "T0HOME", "C1", Topics.Nudges, "EMEA", "en"));
        Assert.Equal(new Addressee.Subscribers(Topics.Nudges, "EMEA"), Assert.Single(await world.RunAsync()).To);
    }

    [Fact]
    public async Task Where_nobody_can_act_nothing_is_used_up()
    {
        world.Facts(Near("B") with { Partners = [Partner("B", manager: null, tier: "registered")] });
        Assert.Empty(await world.RunAsync());
        world.Facts(Near("B"));
        Assert.Single(await world.RunAsync());
    }

    [Fact]
    public async Task Two_processes_tell_it_once()
    {
        world.Facts(Near("A"), Near("B"));
        await Task.WhenAll(world.Duty.RunAsync(world.Now, default), world.NewDuty().RunAsync(world.Now, default), world.NewDuty().RunAsync(world.Now, default));
        Assert.Equal(3, world.Outbox.Written.Count);
        Assert.Equal(2, world.Ledger.Entries.Count);
    }

    [Fact]
    public async Task A_closed_gap_is_found_no_more_and_counts_as_followed()
    {
        world.Facts(Near("B"));
        await world.RunAsync();
        await world.Reader.ReadAsync(default);
        var sent = world.View.NudgesOf(world.View.Partners[0]).Sent.Single();
        Assert.NotNull(NudgeFinder.Still(world.View, world.View.Partners[0], sent.Nudge.Kind, sent.Nudge.Points.Select(point => point.Gap)));
        world.Time.Advance(Duration.FromDays(9));
        world.Facts(Near("B"), FactSet.Empty with { Deals = [Won("B", 50_000m, world.Today)] });
        Assert.Null(NudgeFinder.Still(world.View, world.View.Partners[0], sent.Nudge.Kind, sent.Nudge.Points.Select(point => point.Gap)));
        await world.RunAsync();
        await world.Reader.ReadAsync(default);
        Assert.Equal(world.Today, world.View.NudgesOf(world.View.Partners[0]).Followed[sent.Key]);
    }

    private static FactSet Near(string id) => Fine(id) with { Partners = [Partner(id, tier: "registered")], Deals = [Won(id, 60_000m, new LocalDate(2026, 10, 5))] };

    private FactSet Waiting(string partner, string deal) => FactSet.Empty with
    {
        Deals = [new Deal(deal, partner, Contribution.Sourced, "EUR", DealStage.Registered, RegisteredOn: world.Today.PlusDays(-9), Owner: "Ida", NextStep: "Answer")],
    };

    private async Task After(Duration by, int pushes)
    {
        world.Time.Advance(by);
        Assert.Equal(pushes, (await world.RunAsync()).Count(push => push.To is Addressee.Person));
    }

    private IEnumerable<NudgeKind> Told() => world.Ledger.Entries.Where(entry => entry.Kind == NudgeSent.Kind).Select(entry => PushJson.Read<NudgeSent>(entry.Payload).Nudge.Kind);

    private Task<LedgerEntry?> AppendAsync<T>(string kind, T payload) =>
        world.Ledger.TryAppendAsync(new LedgerEntry($"{kind}/{world.Ledger.Entries.Count}", kind, "B", world.Now, Actor.Program, PushJson.Write(payload)), default);
}
