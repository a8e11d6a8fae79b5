using NodaTime;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Storage.Facts;
using PartnerTiers.Storage.Inbox;
using PartnerTiers.Storage.Postgres;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Compliance;
using Xunit;

namespace PartnerTiers.Storage.Tests.Postgres;

/// <summary>Two processes on one inbox: what one took in is answered by it as long as it lives.</summary>
public sealed class PostgresPresenceTests : IAsyncLifetime
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 16, 8, 12);
    private readonly PostgresStore store = new();
    private readonly TwoClocks time = new();
    private PostgresPresence one = null!;
    private PostgresPresence two = null!;

    public async Task InitializeAsync()
    {
        if (Peers.IsThere(Peer.Postgres))
        {
            await store.InitializeAsync();
            (one, two) = (new PostgresPresence(store.Options, time), new PostgresPresence(store.Options, time));
        }
    }

    public async Task DisposeAsync()
    {
        if (Peers.IsThere(Peer.Postgres))
        {
            await one.DisposeAsync();
            await two.DisposeAsync();
            await store.DisposeAsync();
        }
    }

    [PeerFact(Peer.Postgres)]
    public async Task What_a_living_process_took_in_is_nobody_elses_and_what_a_dead_one_left_is_taken_over_once()
    {
        var contexts = await store.OpenAsync();
        var (first, second) = (new InboxStore(contexts, one), new InboxStore(contexts, two));
        Assert.True(await first.TryAcceptAsync(new InboxItem("teams", "a", "{}", At), default));
        Assert.False(await second.TryAcceptAsync(new InboxItem("teams", "a", "{}", At), default));
        Assert.Empty(await second.PendingAsync("teams", default));
        Assert.True(await first.IsOursAsync("teams", "a", default));
        Assert.False(await second.IsOursAsync("teams", "a", default));

        var id = await one.IdAsync(default);
        await one.DisposeAsync();
        // The server ends a connection when it comes to it.
        await Eventually.IsTrueAsync(async () => !await IsThereAsync(id), () => "it is still there");
        await using var three = new PostgresPresence(store.Options, time);
        IInbox[] living = [second, new InboxStore(contexts, three)];
        // It may only have lost its connection, and come back.
        Assert.Empty(await TakeAsync());
        time.Pass(Duration.FromSeconds(15));
        Assert.Equal("a", Assert.Single(await TakeAsync()).Key);

        async Task<IReadOnlyList<InboxItem>> TakeAsync() => [.. (await Task.WhenAll(living.Select(static inbox => Task.Run(() => inbox.PendingAsync("teams", default))))).SelectMany(static items => items)];
    }

    [PeerFact(Peer.Postgres)]
    public async Task Of_one_conversation_what_came_first_is_answered_first_whoever_took_it_in()
    {
        var contexts = await store.OpenAsync();
        var (first, second) = (new InboxStore(contexts, one), new InboxStore(contexts, two));
        // The clocks of the processes differ.
        Assert.True(await first.TryAcceptAsync(new InboxItem("teams", "a", "{}", At) { Lane = "chat" }, default));
        Assert.True(await second.TryAcceptAsync(new InboxItem("teams", "b", "{}", At - Duration.FromMinutes(1)) { Lane = "chat" }, default));
        Assert.True(await first.TryAcceptAsync(new InboxItem("teams", "c", "{}", At) { Lane = "chat" }, default));
        Assert.True(await second.TryAcceptAsync(new InboxItem("teams", "d", "{}", At) { Lane = "other chat" }, default));
        Assert.True(await second.TryAcceptAsync(new InboxItem("slack", "e", "{}", At) { Lane = "chat" }, default));
        Assert.Equal([InboxTurn.Now, InboxTurn.Waits, InboxTurn.Waits, InboxTurn.Now, InboxTurn.Now], await TurnsAsync());
        Assert.Equal(InboxTurn.NotOurs, await second.TurnOfAsync("teams", "a", default));

        await first.DoneAsync("teams", "a", At, default);
        Assert.Equal([InboxTurn.NotOurs, InboxTurn.Now, InboxTurn.Waits, InboxTurn.Now, InboxTurn.Now], await TurnsAsync());
        await second.DoneAsync("teams", "b", At, default);
        Assert.Equal(InboxTurn.Now, await first.TurnOfAsync("teams", "c", default));

        async Task<InboxTurn[]> TurnsAsync() =>
            [await first.TurnOfAsync("teams", "a", default), await second.TurnOfAsync("teams", "b", default), await first.TurnOfAsync("teams", "c", default), await second.TurnOfAsync("teams", "d", default), await second.TurnOfAsync("slack", "e", default)];
    }

    [PeerFact(Peer.Postgres)]
    public async Task Many_that_come_at_once_to_one_conversation_have_an_order_that_all_agree_on()
    {
        var contexts = await store.OpenAsync();
        InboxStore[] processes = [new InboxStore(contexts, one), new InboxStore(contexts, two)];
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => processes[i % 2].TryAcceptAsync(new InboxItem("teams", $"k{i}", "{}", At) { Lane = "chat" }, default))));
        Assert.Equal(40L, await store.Database.RunAsync("SELECT count(DISTINCT turn) FROM inbox WHERE lane = 'chat'"));
        Assert.Equal(40L, await store.Database.RunAsync("SELECT max(turn) FROM inbox WHERE lane = 'chat'"));
    }

    [PeerFact(Peer.Postgres)]
    public async Task The_living_are_counted()
    {
        var paces = new PostgresPaces(await store.OpenAsync(), one, ManualTime.Monday);
        Assert.Equal(1, await paces.ProcessesAsync(default));
        await two.IdAsync(default);
        Assert.Equal(2, await paces.ProcessesAsync(default));
        await two.DisposeAsync();
        await Eventually.IsTrueAsync(async () => await paces.ProcessesAsync(default) == 1, () => "the dead count too");
    }

    [PeerFact(Peer.Postgres)]
    public async Task One_at_a_time_has_the_turn_to_sync_and_the_others_see_what_it_brought()
    {
        var contexts = await store.OpenAsync();
        IFactStore[] stores = [new FactStore(contexts, ManualTime.Monday), new FactStore(contexts, ManualTime.Monday)];
        Assert.Equal(0, await stores[1].LastAsync(default));
        await using (var turn = await stores[0].TryTurnAsync(default))
        {
            Assert.NotNull(turn);
            Assert.Null(await stores[1].TryTurnAsync(default));
            var record = await stores[0].ReplaceAsync(FactSamples.Reading(FactSamples.Full), "CSV folder", At, default);
            Assert.Equal(record.Id, await stores[1].LastAsync(default));
        }

        await using var next = await stores[1].TryTurnAsync(default);
        Assert.NotNull(next);
    }

    [PeerFact(Peer.Postgres)]
    public async Task Whoever_lost_its_connection_comes_back_and_has_what_nobody_took_over()
    {
        var contexts = await store.OpenAsync();
        var (first, second) = (new InboxStore(contexts, one), new InboxStore(contexts, two));
        Assert.True(await first.TryAcceptAsync(new InboxItem("teams", "a", "{}", At), default));
        Assert.True(await first.TryAcceptAsync(new InboxItem("teams", "b", "{}", At), default));
        await two.IdAsync(default);
        var id = await one.IdAsync(default);
        await LoseAsync(id);
        Assert.Empty(await second.PendingAsync("teams", default));
        await Eventually.IsTrueAsync(async () => await first.IsOursAsync("teams", "a", default) && await IsThereAsync(id), () => "it does not come back");
        await first.DoneAsync("teams", "a", At, default);
        time.Pass(Duration.FromSeconds(15));
        Assert.Empty(await second.PendingAsync("teams", default));

        // Away for longer: the other one answers, and what it answers is not ours any more.
        await LoseAsync(id);
        Assert.Empty(await second.PendingAsync("teams", default));
        time.Pass(Duration.FromSeconds(15));
        Assert.Equal("b", Assert.Single(await second.PendingAsync("teams", default)).Key);
        await Eventually.IsTrueAsync(async () => await one.IdAsync(default) == id && await IsThereAsync(id), () => "it does not come back");
        Assert.False(await first.IsOursAsync("teams", "b", default));
        Assert.Empty(await first.PendingAsync("teams", default));
        await second.DoneAsync("teams", "b", At, default);
        Assert.False(await second.IsOursAsync("teams", "b", default));
    }

    [PeerFact(Peer.Postgres)]
    public async Task Who_could_not_look_for_long_does_not_know_who_was_absent()
    {
        var contexts = await store.OpenAsync();
        var (first, second) = (new InboxStore(contexts, one), new InboxStore(contexts, two));
        Assert.True(await first.TryAcceptAsync(new InboxItem("teams", "a", "{}", At), default));
        await two.IdAsync(default);
        await one.DisposeAsync();
        await Eventually.IsTrueAsync(async () => await new PostgresPaces(contexts, two, time).ProcessesAsync(default) == 1, () => "the server does not know yet");
        Assert.Empty(await second.PendingAsync("teams", default));
        time.Pass(Duration.FromMinutes(2));
        Assert.Empty(await second.PendingAsync("teams", default));
        time.Pass(Duration.FromSeconds(15));
        Assert.Single(await second.PendingAsync("teams", default));
    }

    private async Task LoseAsync(string id)
    {
        await store.Database.RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid::text = '{id}'");
        await Eventually.IsTrueAsync(async () => !await IsThereAsync(id), () => "it is still there");
    }

    private async Task<bool> IsThereAsync(string id) => await store.Database.RunAsync($"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid::text = '{id}'") is > 0L;
}
