using NodaTime;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Transactions;
using Xunit;

namespace PartnerTiers.Testing.Compliance;

/// <summary>What every outbox does.</summary>
public abstract class OutboxCompliance
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 16, 8, 12);
    private static readonly Addressee.Channel Sales = new("slack", "T0HOME", "C1");
    private static readonly Addressee.Channel Other = new("teams", "t", "19:x@thread.tacv2");

    /// <summary>An outbox of its own for this test; asked again, another door to the same one.</summary>
    protected abstract Task<(ITransactions Transactions, IOutboxStore Outbox)> OpenAsync();

    [ComplianceFact]
    public async Task A_key_is_written_once_and_what_was_written_is_found_by_its_beginning()
    {
        var (_, outbox) = await OpenAsync();
        Assert.Equal(2, await outbox.WriteAsync([Entry("letter/a", Sales), Entry("letter/b", Other)], default));
        Assert.Equal(1, await outbox.WriteAsync([Entry("letter/a", Sales, payload: "{\"other\":1}"), Entry("letter/c_", new Addressee.Person("Jo@Example.com"))], default));
        Assert.Equal(0, await outbox.WriteAsync([Entry("letter/a", Other)], default));
        var found = await outbox.FindAsync("letter/", default);
        Assert.Equal(["letter/a", "letter/b", "letter/c_"], found.Select(static one => one.Push.Key));
        Assert.Equal("{}", found[0].Push.Payload);
        Assert.Equal([Sales, Other, new Addressee.Person("jo@example.com")], found.Select(static one => one.Push.To));
        Assert.All(found, static one => Assert.Equal((PushFate.Waiting, null), (one.Fate, one.Reason)));
        Assert.Empty(await outbox.FindAsync("Letter/", default));
        Assert.Empty(await outbox.FindAsync("letter/_", default));
        Assert.Empty(await outbox.FindAsync("letter/%", default));
    }

    [ComplianceFact]
    public async Task It_is_written_with_what_caused_it_or_not_at_all()
    {
        var (transactions, outbox) = await OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => transactions.RunAsync<int>(
            async stop =>
            {
                await outbox.WriteAsync([Entry("a", Sales)], stop);
                throw new InvalidOperationException("the power went");
            },
            default));
        Assert.Empty(await outbox.FindAsync(string.Empty, default));
    }

    [ComplianceFact]
    public async Task Each_lane_keeps_its_order_and_lanes_go_beside_each_other()
    {
        var (_, outbox) = await OpenAsync();
        await outbox.WriteAsync([Entry("1", Sales), Entry("2", Sales), Entry("3", Other), Entry("4", Other)], default);
        var first = await outbox.TakeAsync(At, "l1", [], 10, default);
        Assert.Equal(["1", "3"], Keys(first));
        Assert.Empty(await outbox.TakeAsync(At, "l2", [], 10, default));
        Assert.True(await outbox.EndAsync(first[0].Id, "l1", new PushEnd.Sent(new SentMessage("C1", "m1")), At, default));
        var second = await outbox.TakeAsync(At, "l3", [], 10, default);
        Assert.Equal(["2"], Keys(second));
        Assert.Equal(new SentMessage("C1", "m1"), second[0].LastInLane);
        Assert.True(await outbox.EndAsync(first[1].Id, "l1", new PushEnd.Again(At + Duration.FromMinutes(1), "503", MayHaveArrived: false), At, default));
        Assert.Empty(await outbox.TakeAsync(At, "l4", [], 10, default));
        var again = (await outbox.TakeAsync(At + Duration.FromMinutes(1), "l5", [], 10, default)).Single();
        Assert.Equal(("3", 1, false), (again.Entry.Push.Key, again.Tries, again.MayHaveArrived));
    }

    [ComplianceFact]
    public async Task What_is_not_ready_is_passed_by_what_is()
    {
        var (_, outbox) = await OpenAsync();
        await outbox.WriteAsync([Entry("later", Sales, notBefore: At + Duration.FromHours(3)), Entry("now", Sales)], default);
        var taken = await outbox.TakeAsync(At, "l1", [], 10, default);
        Assert.Equal(["now"], Keys(taken));
        Assert.True(await outbox.EndAsync(taken[0].Id, "l1", new PushEnd.Sent(new SentMessage("C1", "m")), At, default));
        Assert.Empty(await outbox.TakeAsync(At, "l2", [], 10, default));
        Assert.Equal(["later"], Keys(await outbox.TakeAsync(At + Duration.FromHours(3), "l3", [], 10, default)));
    }

    [ComplianceFact]
    public async Task A_clock_that_was_ahead_holds_nothing_back()
    {
        var (_, outbox) = await OpenAsync();
        await outbox.WriteAsync([Entry("1", Sales, at: At + Duration.FromDays(300))], default);
        var taken = (await outbox.TakeAsync(At, "l1", [], 10, default)).Single();
        await outbox.EndAsync(taken.Id, "l1", new PushEnd.Again(At + Duration.FromDays(300), "429", MayHaveArrived: false), At, default);
        Assert.Single(await outbox.TakeAsync(At, "l2", [], 10, default));
    }

    [ComplianceFact]
    public async Task Of_many_that_take_at_once_each_push_goes_to_one()
    {
        IOutboxStore[] doors = [(await OpenAsync()).Outbox, (await OpenAsync()).Outbox, (await OpenAsync()).Outbox];
        await doors[0].WriteAsync([.. Enumerable.Range(0, 60).Select(static i => Entry($"k{i}", new Addressee.Channel("slack", null, $"C{i % 20}")))], default);
        for (var round = 0; round < 3; round++)
        {
            var takes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => doors[i % 3].TakeAsync(At, $"r{round} w{i}", [], 5, default))));
            var all = takes.SelectMany(static one => one).ToList();
            Assert.Equal(all.Count, all.DistinctBy(static one => one.Id).Count());
            Assert.Equal(20, all.Count);
            foreach (var one in all)
            {
                Assert.True(await doors[0].EndAsync(one.Id, one.Lease, new PushEnd.Sent(new SentMessage("C", "m")), At, default));
            }
        }

        Assert.All(await doors[1].FindAsync(string.Empty, default), static one => Assert.Equal(PushFate.Sent, one.Fate));
    }

    [ComplianceFact]
    public async Task It_is_said_to_be_sent_as_another_message_only_where_another_was_kept()
    {
        var (_, outbox) = await OpenAsync();
        await outbox.WriteAsync([Entry("1", Sales)], default);
        var held = (await outbox.TakeAsync(At, "late", [], 10, default)).Single();
        Assert.False(await outbox.IsSentAsOtherAsync(held.Id, new SentMessage("C1", "late one"), default));
        Assert.Single(await outbox.TakeAsync(At, "other", ["late"], 10, default));
        Assert.False(await outbox.IsSentAsOtherAsync(held.Id, new SentMessage("C1", "late one"), default));
        Assert.True(await outbox.EndAsync(held.Id, "other", new PushEnd.Sent(new SentMessage("C1", "m\0")), At, default));
        Assert.False(await outbox.EndAsync(held.Id, "late", new PushEnd.Sent(new SentMessage("C1", "late one")), At, default));
        Assert.True(await outbox.IsSentAsOtherAsync(held.Id, new SentMessage("C1", "late one"), default));
        Assert.False(await outbox.IsSentAsOtherAsync(held.Id, new SentMessage("C1", "m\0"), default));
        Assert.False(await outbox.IsSentAsOtherAsync(held.Id + 1, new SentMessage("C1", "late one"), default));
    }

    [ComplianceFact]
    public async Task What_a_dead_process_held_is_taken_by_another_and_the_dead_can_do_no_more()
    {
        var (_, outbox) = await OpenAsync();
        await outbox.WriteAsync([Entry("1", Sales)], default);
        var held = (await outbox.TakeAsync(At, "dead", [], 10, default)).Single();
        Assert.True(await outbox.BeginAsync(held.Id, "dead", "what it says", At, default));
        Assert.Equal(["dead"], await outbox.LeasesAsync(default));
        var taken = (await outbox.TakeAsync(At, "alive", ["dead"], 10, default)).Single();
        Assert.True(taken.MayHaveArrived);
        Assert.False(await outbox.BeginAsync(held.Id, "dead", "again", At, default));
        Assert.False(await outbox.EndAsync(held.Id, "dead", new PushEnd.Parked("x"), At, default));
        Assert.True(await outbox.EndAsync(held.Id, "alive", new PushEnd.Sent(new SentMessage("C1", "m")), At, default));
        Assert.Empty(await outbox.LeasesAsync(default));
    }

    [ComplianceFact]
    public async Task What_replaces_a_message_finds_it_wherever_it_stands()
    {
        var (_, outbox) = await OpenAsync();
        await outbox.WriteAsync([Entry("card", Sales)], default);
        await SendAsync(outbox, "m1");
        await outbox.WriteAsync([Entry("card/2", Sales, replaces: "card")], default);
        var second = (await outbox.TakeAsync(At, "l", [], 10, default)).Single();
        Assert.Equal(new SentMessage("C1", "m1"), second.Standing);
        await outbox.EndAsync(second.Id, "l", new PushEnd.Sent(new SentMessage("C1", "m2")), At, default);
        await outbox.WriteAsync([Entry("card/3", Sales, replaces: "card"), Entry("none", Other, replaces: "never written")], default);
        var third = await outbox.TakeAsync(At, "l", [], 10, default);
        Assert.Equal([new SentMessage("C1", "m2"), null], third.Select(static one => one.Standing));
        Assert.All(third, static one => Assert.False(one.GoesInstead));
    }

    [ComplianceFact]
    public async Task What_has_not_gone_out_gives_way_to_what_replaces_it()
    {
        var (_, outbox) = await OpenAsync();
        await outbox.WriteAsync([Entry("card", Sales), Entry("card/2", Sales, replaces: "card"), Entry("late", Other, notBefore: At + Duration.FromHours(1)), Entry("late/2", Other, replaces: "late")], default);
        var taken = await outbox.TakeAsync(At, "l", [], 10, default);
        Assert.Equal(["card", "late/2"], Keys(taken));
        Assert.True(taken[0].IsOutdated);
        Assert.True(taken[1].GoesInstead);
        await outbox.EndAsync(taken[0].Id, "l", new PushEnd.Dropped("replaced"), At, default);
        await outbox.EndAsync(taken[1].Id, "l", new PushEnd.Sent(new SentMessage("19", "m")), At, default);
        Assert.True((await outbox.TakeAsync(At, "l", [], 10, default)).Single().GoesInstead);
        Assert.Equal([(PushFate.Dropped, "replaced")], (await outbox.FindAsync("late", default)).Where(static one => one.Push.Key == "late").Select(static one => (one.Fate, one.Reason)));
    }

    [ComplianceFact]
    public async Task What_is_parked_is_counted_by_lane_and_can_be_tried_again()
    {
        var (_, outbox) = await OpenAsync();
        await outbox.WriteAsync([Entry("1", Sales), Entry("2", Sales), Entry("3", Other)], default);
        foreach (var _ in new[] { 1, 2 })
        {
            foreach (var taken in await outbox.TakeAsync(At, "l", [], 10, default))
            {
                await outbox.EndAsync(taken.Id, "l", taken.Entry.Push.To == Sales ? new PushEnd.Parked("bot-removed") : new PushEnd.Sent(new SentMessage("19", "m")), At, default);
            }
        }

        var figures = await outbox.CountAsync(default);
        Assert.Equal((0, null, 1, 0), (figures.Waiting, figures.Oldest, figures.Sent, figures.Dropped));
        Assert.Equal(new ParkedLane("slack C1", Sales, 2, At, "bot-removed"), figures.Parked.Single());
        Assert.Equal(2, await outbox.ReviveAsync("slack C1", default));
        Assert.Equal(["1"], Keys(await outbox.TakeAsync(At, "l", [], 10, default)));
        Assert.Equal(0, await outbox.LastSentAsync("slack C1", default));
        Assert.NotEqual(0, await outbox.LastSentAsync(Lanes.Of(Other), default));
    }

    [ComplianceFact]
    public async Task Where_a_push_to_many_went_is_known()
    {
        var (_, outbox) = await OpenAsync();
        await outbox.WriteAsync([.. new[] { Sales, Other }.Select(static channel => Entry(Lanes.KeyFor("letter/P1", channel), channel)), Entry("letter/P1/other thing", Sales)], default);
        Assert.Equal([Sales, Other], await outbox.SpreadOfAsync("letter/P1", default));
        Assert.Empty(await outbox.SpreadOfAsync("letter/P", default));
    }

    [ComplianceFact]
    public async Task A_channel_with_another_id_takes_its_pushes_with_their_keys_along()
    {
        var (_, outbox) = await OpenAsync();
        var moved = new Addressee.Channel("slack", Sales.Tenant, "C9");
        var (old, there) = (Lanes.KeyFor("letter/P1", Sales), Lanes.KeyFor("letter/P1", moved));
        await outbox.WriteAsync([Entry(old, Sales), Entry("other", Other)], default);
        await SendAsync(outbox, "m1");
        await outbox.WriteAsync([Entry(Lanes.KeyFor("letter/P1/2", Sales), Sales, replaces: old), Entry("parked", Sales), Entry("waits", Sales, notBefore: At + Duration.FromHours(1))], default);
        // What goes on in the channel goes on: it is ended in the new lane.
        var taken = (await outbox.TakeAsync(At, "l", [], 10, default)).Single();

        Assert.Equal(4, await outbox.MoveAsync("slack", Sales.ChannelId, "C9", default));
        Assert.Equal(0, await outbox.MoveAsync("slack", Sales.ChannelId, "C9", default));

        Assert.True(await outbox.EndAsync(taken.Id, "l", new PushEnd.Again(At, "channel_not_found", MayHaveArrived: false), At, default));
        Assert.Equal(new SentMessage("C9", "m1"), (await outbox.TakeAsync(At, "l2", [], 10, default)).Single().Standing);
        Assert.Equal([moved], await outbox.SpreadOfAsync("letter/P1", default));
        Assert.Equal(0, await outbox.WriteAsync([Entry(there, moved)], default));
        Assert.All((await outbox.FindAsync(string.Empty, default)).Where(static one => one.Push.Key != "other"), one => Assert.Equal(moved, one.Push.To));
        Assert.Equal(Other, (await outbox.FindAsync("other", default)).Single().Push.To);
    }

    [ComplianceFact]
    public async Task A_key_that_the_new_id_has_already_stays_with_the_new_one()
    {
        var (_, outbox) = await OpenAsync();
        var moved = new Addressee.Channel("slack", Sales.Tenant, "C9");
        await outbox.WriteAsync([Entry(Lanes.KeyFor("letter/P1", Sales), Sales), Entry(Lanes.KeyFor("letter/P1", moved), moved)], default);
        Assert.Equal(1, await outbox.MoveAsync("slack", Sales.ChannelId, "C9", default));
        Assert.Equal(2, (await outbox.FindAsync(string.Empty, default)).Select(static one => one.Push.Key).Distinct().Count());
        Assert.All(await outbox.FindAsync(string.Empty, default), one => Assert.Equal(moved, one.Push.To));
    }

    private static OutboxEntry Entry(string key, Addressee to, string payload = "{}", Instant? notBefore = null, Instant? at = null, string? replaces = null) =>
        new(new Push(key, "letter", payload, to, at ?? At, notBefore ?? at ?? At) { Replaces = replaces });

    private static IEnumerable<string> Keys(IEnumerable<TakenPush> taken) => taken.Select(static one => one.Entry.Push.Key);

    private static async Task SendAsync(IOutboxStore outbox, string message)
    {
        foreach (var taken in await outbox.TakeAsync(At, "l", [], 10, default))
        {
            await outbox.EndAsync(taken.Id, "l", new PushEnd.Sent(new SentMessage("C1", message)), At, default);
        }
    }
}
