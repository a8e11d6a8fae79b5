using NodaTime;
using PartnerTiers.Bot.Delivery;
using PartnerTiers.Bot.Metrics;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>What is held up: over night, by a channel that changes its id; and what operators see of it.</summary>
public sealed class HeldDeliveryTests : IAsyncLifetime
{
    private static readonly Addressee.Channel Moved = new("slack", FakeSlack.Team, "C0MOVED");

    private DeliveryBench bench = null!;

    public async Task InitializeAsync() => bench = await DeliveryBench.StartAsync();

    public Task DisposeAsync() => bench.DisposeAsync().AsTask();

    [Fact]
    public async Task A_nudge_that_did_not_go_by_six_goes_the_next_morning_and_holds_nothing_else_up()
    {
        bench.Time.Pass(Duration.FromHours(10));
        await bench.WriteAsync(bench.Say("nudge", DeliveryBench.ToSlack) with { Kind = NudgeNotice.Push }, bench.Say("letter", DeliveryBench.ToSlack));
        await RunAsync();
        bench.Time.Pass(Duration.FromHours(12));
        await RunAsync();
        Assert.Equal(["letter"], bench.StandingIn(DeliveryBench.SlackChannel));

        // It was ten past seven in Berlin; from eight on one may speak.
        bench.Time.Pass(Duration.FromHours(1));
        await RunAsync();
        Assert.Equal(["letter", "nudge"], bench.StandingIn(DeliveryBench.SlackChannel));
    }

    [Fact]
    public async Task The_hours_of_a_nudge_are_those_of_where_its_receiver_lives()
    {
        await bench.Addresses.MetAsync(new MetPerson("teams", "29:jo", "jo.winter@example.com", Incoming.Tenant, Instant.MinValue) { ServiceUrl = bench.Teams.ServiceUrl, ChatId = "a:jo", TimeZone = "America/Los_Angeles" }, default);
        await bench.WriteAsync(bench.Say("nudge", new Addressee.Person("jo.winter@example.com")) with { Kind = NudgeNotice.Push });
        await RunAsync();
        Assert.Empty(bench.StandingIn("a:jo"));

        bench.Time.Pass(Duration.FromHours(9));
        await RunAsync();
        Assert.Equal(["nudge"], bench.StandingIn("a:jo"));
    }

    [Fact]
    public async Task Where_Slack_gives_a_channel_another_id_everything_goes_over_to_it()
    {
        var reader = bench.Get<LedgerReader>();
        await bench.Get<ILedger>().TryAppendAsync(
            new LedgerEntry("s/1", SubscriptionMade.Kind, null, bench.Now, new Actor("slack", "U1", "jo.winter@example.com", FakeSlack.Team, null), PushJson.Write(new SubscriptionMade("slack", FakeSlack.Team, DeliveryBench.SlackChannel, Topics.Upgrades, "EMEA", "de"))), default);
        await reader.ReadAsync(default);
        await bench.Get<IBindingStore>().TryMakeAsync(new Binding("P001", Channel: DeliveryBench.SlackChannel), "ada.admin@example.com", bench.Now, default);
        var told = bench.Say("told", new Addressee.OfPartner("P001"));
        await bench.WriteAsync(told, bench.Say("waits", new Addressee.OfPartner("P001")) with { NotBefore = bench.Now + Duration.FromHours(1) });
        bench.Slack.Add(new SlackChannel(Moved.ChannelId, "sales", ["U1", FakeSlack.BotUser]));

        var moves = bench.Get<PlaceMoves>();
        Assert.False(await moves.MoveAsync("slack", DeliveryBench.SlackChannel, Moved.ChannelId, default));
        Assert.False(await moves.MoveAsync("slack", DeliveryBench.SlackChannel, Moved.ChannelId, default));

        var subscription = Assert.Single(bench.Get<SubscriptionBook>().All);
        Assert.Equal((Moved, Topics.Upgrades, "EMEA", "de", "jo.winter@example.com"), (subscription.Channel, subscription.Topic, subscription.Region, subscription.Language, subscription.By));
        var bound = Assert.Single((await bench.Get<BindingBook>().ReadAsync(default)).Made);
        Assert.Equal((Moved.ChannelId, "P001", "ada.admin@example.com"), (bound.Binding.Channel, bound.Binding.Partner, bound.MadeBy));
        Assert.IsType<AuditVerdict.Whole>(await AuditChain.VerifyAsync(bench.Get<IAuditLog>(), default));
        await bench.WriteAsync(told);
        Assert.Equal(2, (await bench.Outbox.FindAsync(string.Empty, default)).Count);
        bench.Time.Pass(Duration.FromHours(2));
        await bench.SettleAsync();
        Assert.Empty(bench.StandingIn(DeliveryBench.SlackChannel));
        Assert.Equal(["told", "waits"], bench.StandingIn(Moved.ChannelId));
    }

    [Fact]
    public async Task What_waits_and_what_is_parked_is_seen_and_what_waits_longer_than_a_day_is_called_stuck()
    {
        var figures = bench.Get<DeliveryFigures>();
        await bench.WriteAsync(bench.Say("a", DeliveryBench.ToSlack), bench.Say("b", new Addressee.Person("nobody@example.com")));
        bench.Time.Pass(Duration.FromHours(23));
        Assert.Equal(2, (await figures.ReadAsync(default))!.Waiting);
        Assert.Equal((82_800, false), (figures.OldestSeconds, figures.IsStuck));
        bench.Time.Pass(Duration.FromHours(2));
        await figures.ReadAsync(default);
        Assert.True(figures.IsStuck);

        using var page = new MetricsPage();
        await bench.SettleAsync();
        bench.Time.Pass(Duration.FromSeconds(6));
        await figures.ReadAsync(default);
        Assert.False(figures.IsStuck);
        Assert.Equal(1, figures.Last!.Parked.Single().Count);
        Assert.NotNull(bench.Get<BotMeter>());
        Assert.Contains("partnertiers_pushes_total{fate=\"parked\",kind=\"plain\"} 1\n", page.Write(), StringComparison.Ordinal);
    }

    private async Task RunAsync()
    {
        using var fate = new Fate(0);
        await bench.RunAsync(fate);
    }
}
