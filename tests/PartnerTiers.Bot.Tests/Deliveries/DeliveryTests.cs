using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Deliveries;

public sealed class DeliveryTests : IAsyncLifetime
{
    private DeliveryBench bench = null!;

    public async Task InitializeAsync() => bench = await DeliveryBench.StartAsync();

    public Task DisposeAsync() => bench.DisposeAsync().AsTask();

    [Fact]
    public async Task What_is_written_stands_in_its_channel_once_and_in_order()
    {
        await bench.WriteAsync([.. Enumerable.Range(0, 12).SelectMany(i => new[] { bench.Say($"s{i:00}", DeliveryBench.ToSlack), bench.Say($"t{i:00}", DeliveryBench.ToTeams) })]);
        await bench.SettleAsync();
        Assert.Equal(Enumerable.Range(0, 12).Select(static i => $"s{i:00}"), bench.StandingIn(DeliveryBench.SlackChannel));
        Assert.Equal(Enumerable.Range(0, 12).Select(static i => $"t{i:00}"), bench.StandingIn(DeliveryBench.TeamsChannel));
    }

    [Fact]
    public async Task Somebody_never_met_is_found_by_address_in_slack()
    {
        await bench.WriteAsync(bench.Say("hello", new Addressee.Person("Jo.Winter@example.com")));
        await bench.SettleAsync();
        Assert.Equal(["hello"], bench.StandingIn("D1"));
        Assert.Equal("Europe/Berlin", (await bench.Addresses.ZoneOfAsync("jo.winter@example.com", default))?.Id);
    }

    [Fact]
    public async Task Somebody_is_written_to_where_they_were_met_last()
    {
        await MetInTeamsAsync("29:jo", chat: "a:jo");
        await bench.WriteAsync(bench.Say("hello", new Addressee.Person("jo.winter@example.com")));
        await bench.SettleAsync();
        Assert.Equal(["hello"], bench.StandingIn("a:jo"));
    }

    [Fact]
    public async Task A_chat_is_opened_with_a_member_who_never_wrote()
    {
        await bench.Addresses.SawAsync([new MetPerson("teams", "29:jo", "jo.winter@example.com", Incoming.Tenant, Instant.MinValue) { ServiceUrl = bench.Teams.ServiceUrl }], default);
        await bench.WriteAsync(bench.Say("hello", new Addressee.Person("jo.winter@example.com")), bench.Say("again", new Addressee.Person("jo.winter@example.com")));
        await bench.SettleAsync();
        Assert.Equal(["hello", "again"], bench.StandingIn("a:chat-of-29:jo"));
        Assert.Single(bench.Teams.Sent, static call => call.Path == "teams/v3/conversations");
    }

    [Fact]
    public async Task Whoever_only_claims_an_address_gets_nothing()
    {
        await bench.Addresses.MetAsync(new MetPerson("teams", "29:mallory", "paula.prove@example.com", "99999999-9999-9999-9999-999999999999", Instant.MinValue) { ServiceUrl = bench.Teams.ServiceUrl, ChatId = "a:mallory" }, default);
        await bench.Addresses.MetAsync(new MetPerson("slack", "U9", "paula.prove@example.com", null, Instant.MinValue) { GuestOf = FakeSlack.Team, ChatId = "D9" }, default);
        await bench.WriteAsync(bench.Say("secret", new Addressee.Person("paula.prove@example.com")));
        await bench.SettleAsync();
        Assert.Empty(bench.StandingIn("a:mallory"));
        Assert.Equal((PushFate.Parked, ParkReasons.NobodyKnown), await bench.FateOfAsync("secret"));
    }

    [Fact]
    public async Task Where_others_read_along_nothing_of_ours_is_said()
    {
        bench.Slack.Add(new SlackPerson("U8", "Gus Guest", FakeSlack.Team, "gus@elsewhere.example", IsGuest: true));
        bench.Slack.Add(new SlackChannel("C1", "mixed", ["U1", "U8", FakeSlack.BotUser]));
        bench.Slack.Add(new SlackChannel("C2", "shared", ["U1", FakeSlack.BotUser], IsShared: true));
        await bench.WriteAsync(bench.Say("1", new Addressee.Channel("slack", FakeSlack.Team, "C1")), bench.Say("2", new Addressee.Channel("slack", FakeSlack.Team, "C2")), bench.Say("3", new Addressee.Channel("slack", "T9", "C3")));
        await bench.SettleAsync();
        Assert.Equal((PushFate.Dropped, DropReasons.Outsiders), await bench.FateOfAsync("1"));
        Assert.Equal((PushFate.Dropped, DropReasons.Outsiders), await bench.FateOfAsync("2"));
        Assert.Equal((PushFate.Parked, ParkReasons.BotRemoved), await bench.FateOfAsync("3"));
        Assert.Empty(bench.StandingIn("C1"));
    }

    [Fact]
    public async Task A_bound_channel_gets_its_partners_letters_and_nothing_else()
    {
        bench.Slack.Add(new SlackChannel("C1", "acme", ["U1", FakeSlack.BotUser], IsShared: true));
        await bench.Get<IBindingStore>().TryMakeAsync(new Binding("P001", Channel: "C1"), "ada", bench.Now, default);
        await bench.WriteAsync(bench.Say("letter", new Addressee.OfPartner("P001")), bench.Say("other letter", new Addressee.OfPartner("P002")));
        await bench.WriteAsync(bench.Say("of P002", new Addressee.Channel("slack", FakeSlack.Team, "C1")) with { Partner = "P002" }, bench.Say("of P001", new Addressee.Channel("slack", FakeSlack.Team, "C1")) with { Partner = "P001" });
        await bench.SettleAsync();
        Assert.Equal(["letter", "of P001"], bench.StandingIn("C1"));
        Assert.Equal((PushFate.Dropped, DropReasons.Outsiders), await bench.FateOfAsync("of P002"));
        Assert.Empty(await bench.Store.FindAsync("other letter", default));
    }

    [Fact]
    public async Task A_channel_that_was_unbound_meanwhile_gets_no_letter()
    {
        bench.Slack.Add(new SlackChannel("C1", "acme", ["U1", FakeSlack.BotUser]));
        var made = (await bench.Get<IBindingStore>().TryMakeAsync(new Binding("P001", Channel: "C1"), "ada", bench.Now, default))!;
        await bench.WriteAsync(bench.Say("letter", new Addressee.OfPartner("P001")));
        await bench.Get<IBindingStore>().TryEndAsync(made.Id, bench.Now, default);
        await bench.SettleAsync();
        Assert.Equal((PushFate.Dropped, DropReasons.Unbound), await bench.FateOfAsync("letter/slack C1"));
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task What_replaces_a_message_stands_in_its_place(string platform)
    {
        var (to, place) = platform == "slack" ? (DeliveryBench.ToSlack, DeliveryBench.SlackChannel) : (DeliveryBench.ToTeams, DeliveryBench.TeamsChannel);
        await bench.WriteAsync(bench.Say("card", to, "who decides?"));
        await bench.SettleAsync();
        await bench.WriteAsync(bench.Say("card/2", to, "decided") with { Replaces = "card" }, bench.Say("next", to), bench.Say("nothing", to) with { Replaces = "never" }, bench.Say("anew", to) with { Replaces = "never either", ElseNew = true });
        await bench.SettleAsync();
        Assert.Equal(["decided", "next", "anew"], bench.StandingIn(place));
        Assert.Equal((PushFate.Dropped, DropReasons.NothingToReplace), await bench.FateOfAsync("nothing"));
    }

    [Fact]
    public async Task What_has_not_gone_out_yet_gives_way()
    {
        await bench.WriteAsync(bench.Say("card", DeliveryBench.ToSlack, "who decides?"), bench.Say("card/2", DeliveryBench.ToSlack, "decided") with { Replaces = "card" });
        await bench.SettleAsync();
        Assert.Equal(["decided"], bench.StandingIn(DeliveryBench.SlackChannel));
        Assert.Equal((PushFate.Dropped, DropReasons.Replaced), await bench.FateOfAsync("card"));
    }

    [Fact]
    public async Task What_cannot_be_delivered_is_parked_and_admins_hear_of_it_once()
    {
        bench.Teams.Closed[DeliveryBench.TeamsChannel] = true;
        bench.Slack.Channels[DeliveryBench.SlackChannel].IsArchived = true;
        foreach (var i in new[] { 1, 2, 3 })
        {
            await bench.WriteAsync(bench.Say($"t{i}", DeliveryBench.ToTeams), bench.Say($"s{i}", DeliveryBench.ToSlack));
        }

        await bench.SettleAsync();
        Assert.Equal((PushFate.Parked, ParkReasons.BotRemoved), await bench.FateOfAsync("t3"));
        Assert.Equal((PushFate.Parked, ParkReasons.ChannelGone), await bench.FateOfAsync("s3"));
        Assert.Equal(2, bench.StandingIn("D2").Count);
        bench.Teams.Closed.Clear();
        await bench.Store.ReviveAsync(Lanes.Of(DeliveryBench.ToTeams), default);
        await bench.SettleAsync();
        Assert.Equal(["t1", "t2", "t3"], bench.StandingIn(DeliveryBench.TeamsChannel));
    }

    [Fact]
    public async Task Admins_hear_of_each_reason_once_until_something_arrives_again()
    {
        var lane = Lanes.Of(DeliveryBench.ToSlack);
        foreach (var (isArchived, told) in new[] { (true, 1), (true, 1), (false, 2), (true, 2), (false, 2) })
        {
            // Archived, or not there for the bot.
            bench.Slack.Channels.TryRemove(DeliveryBench.SlackChannel, out _);
            if (isArchived)
            {
                bench.Slack.Add(new SlackChannel(DeliveryBench.SlackChannel, "sales", ["U1", FakeSlack.BotUser]) { IsArchived = true });
            }

            await bench.WriteAsync(bench.Say($"{Guid.NewGuid()}", DeliveryBench.ToSlack), bench.Say($"{Guid.NewGuid()}", DeliveryBench.ToSlack));
            await bench.SettleAsync();
            Assert.Equal(told, bench.StandingIn("D2").Count);
            bench.Time.Pass(Duration.FromMinutes(10));
        }

        bench.Slack.Add(new SlackChannel(DeliveryBench.SlackChannel, "sales", ["U1", FakeSlack.BotUser]));
        Assert.Equal(10, await bench.Store.ReviveAsync(lane, default));
        await bench.SettleAsync();
        bench.Slack.Channels[DeliveryBench.SlackChannel].IsArchived = true;
        await bench.WriteAsync(bench.Say("anew", DeliveryBench.ToSlack));
        await bench.SettleAsync();
        Assert.Equal(3, bench.StandingIn("D2").Count);
    }

    [Fact]
    public async Task A_bug_in_one_push_holds_up_nobody_for_ever()
    {
        await bench.WriteAsync(bench.Say("bug", DeliveryBench.ToSlack, "broken"), bench.Say("next", DeliveryBench.ToSlack), bench.Say("empty", DeliveryBench.ToSlack, string.Empty));
        await bench.SettleAsync();
        Assert.Equal((PushFate.Parked, ParkReasons.NotComposed), await bench.FateOfAsync("bug"));
        Assert.Equal((PushFate.Dropped, DropReasons.NothingToSay), await bench.FateOfAsync("empty"));
        Assert.Equal(["next"], bench.StandingIn(DeliveryBench.SlackChannel));
    }

    private Task MetInTeamsAsync(string id, string? chat) => bench.Addresses.MetAsync(
        new MetPerson("teams", id, "jo.winter@example.com", Incoming.Tenant, Instant.MinValue) { ServiceUrl = bench.Teams.ServiceUrl, ChatId = chat, TimeZone = "Europe/Berlin" }, default);
}
