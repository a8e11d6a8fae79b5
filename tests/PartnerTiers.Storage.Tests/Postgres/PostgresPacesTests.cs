using NodaTime;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Postgres;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Storage.Tests.Postgres;

/// <summary>Two processes on one pace. The server's clock goes on meanwhile, so the paces are long and the answers compared by minutes that have begun.</summary>
public sealed class PostgresPacesTests : IAsyncLifetime
{
    private static readonly Duration Pace = Duration.FromMinutes(10);
    private readonly PostgresStore store = new();
    private PostgresPaces[] processes = [];

    public async Task InitializeAsync()
    {
        if (Peers.IsThere(Peer.Postgres))
        {
            await store.InitializeAsync();
            var contexts = await store.OpenAsync();
            processes = [.. Enumerable.Range(0, 2).Select(_ => new PostgresPaces(contexts, AloneOnStore.Instance, ManualTime.Monday))];
        }
    }

    public Task DisposeAsync() => Peers.IsThere(Peer.Postgres) ? store.DisposeAsync() : Task.CompletedTask;

    [PeerFact(Peer.Postgres)]
    public async Task Who_does_not_wait_takes_places_that_are_free_and_no_others()
    {
        Assert.Equal("0 0 0 10 10 10", await EnterAsync(6, isPatient: false));
        Assert.Equal(0, await MinutesAsync(0, "another gate", isPatient: false));
    }

    [PeerFact(Peer.Postgres)]
    public async Task Who_waits_takes_the_next_place_that_comes() => Assert.Equal("0 0 0 10 20 30", await EnterAsync(6, isPatient: true));

    [PeerFact(Peer.Postgres)]
    public async Task What_a_platform_tells_one_the_other_knows_and_a_shorter_word_does_not_undo_a_longer()
    {
        await processes[0].ShutAsync("gate", Duration.FromMinutes(40), default);
        await processes[1].ShutAsync("gate", Duration.FromMinutes(20), default);
        Assert.Equal(40, await MinutesAsync(1, "gate", isPatient: false));
        Assert.Equal(40, await MinutesAsync(1, "gate", isPatient: true));
        Assert.Equal(0, await MinutesAsync(1, "open", isPatient: false));
    }

    [PeerFact(Peer.Postgres)]
    public async Task Of_many_at_once_no_more_get_in_than_may()
    {
        var waits = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => MinutesAsync(i % 2, "gate", isPatient: false))));
        Assert.Equal(3, waits.Count(static wait => wait == 0));
    }

    [PeerFact(Peer.Postgres)]
    public async Task What_a_clock_wrote_that_ran_ahead_holds_nobody_up()
    {
        await store.Database.RunAsync("INSERT INTO paces VALUES ('gate', (extract(epoch FROM now()) * 1000000)::bigint + 86400000000, (extract(epoch FROM now()) * 1000000)::bigint + 86400000000)");
        Assert.Equal("0 0 0 10", await EnterAsync(4, isPatient: false));
    }

    [PeerFact(Peer.Postgres)]
    public async Task What_nobody_needs_any_more_is_forgotten()
    {
        await store.Database.RunAsync("INSERT INTO paces VALUES ('old', 1, 1)");
        await EnterAsync(1, isPatient: false);
        Assert.Equal(1L, await store.Database.RunAsync("SELECT count(*) FROM paces"));
    }

    private async Task<string> EnterAsync(int calls, bool isPatient)
    {
        var waits = new List<double>();
        for (var i = 0; i < calls; i++)
        {
            waits.Add(await MinutesAsync(i % 2, "gate", isPatient));
        }

        return string.Join(' ', waits);
    }

    private async Task<double> MinutesAsync(int process, string gate, bool isPatient) => Math.Ceiling((await processes[process].EnterAsync(gate, Pace, 3, isPatient, default)).TotalMinutes);
}
