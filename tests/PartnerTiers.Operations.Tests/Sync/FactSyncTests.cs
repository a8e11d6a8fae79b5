using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Operations.Tests.Sync;

public sealed class FactSyncTests
{
    private readonly ManualTime time = ManualTime.Monday;
    private readonly Source source = new();
    private readonly Store store;
    private readonly Board board;
    private readonly ProgrammeClock clock;

    public FactSyncTests()
    {
        var book = Programmes.Berlin();
        clock = new ProgrammeClock(time, book);
        board = new Board(book, clock);
        store = new Store(clock);
    }

    private string Names => string.Join(',', board.ViewFor(new Audience.Home(Roles.Seller, null)).Partners.Select(facts => facts.Partner.Id));

    [Fact]
    public async Task The_first_ensure_syncs_and_the_next_does_not()
    {
        using var sync = New();
        Assert.False(await sync.LoadAsync(default));
        Assert.Equal(1, (await sync.EnsureAsync(null, default)).Id);
        Assert.Equal("A", Names);
        using var restarted = New();
        Assert.Equal(1, (await restarted.EnsureAsync(null, default)).Id);
        Assert.Equal(1, source.Readings);
    }

    [Fact]
    public async Task A_source_that_changed_while_it_was_read_is_read_again()
    {
        using var sync = New();
        source.WhileReading = () => time.Advance(Duration.FromMinutes(5));
        await sync.EnsureAsync(null, default);
        source.ChangedAt = clock.Now - Duration.FromMinutes(2);
        source.WhileReading = () => { };
        source.Partner = "B";
        Assert.Equal(2, (await sync.EnsureAsync(null, default)).Id);
        Assert.Equal("B", Names);
    }

    [Fact]
    public async Task Facts_of_another_folder_are_never_answered_from()
    {
        using (var first = New())
        {
            await first.EnsureAsync(null, default);
        }

        source.Place = "/data/other";
        source.Partner = "B";
        using var sync = New();
        Assert.False(await sync.LoadAsync(default));
        Assert.Equal(2, (await sync.EnsureAsync(null, default)).Id);
        Assert.Equal("B", Names);
    }

    [Fact]
    public async Task Not_even_when_the_new_folder_is_refused()
    {
        using (var first = New())
        {
            await first.EnsureAsync(null, default);
        }

        source.Place = "/data/other";
        source.Refusal = new SyncRefusal("partners.csv", "It is missing.");
        var book = Programmes.Berlin();
        var fresh = new Board(book, clock);
        using var sync = new FactSync(source, store, store, fresh, clock);
        Assert.NotNull((await sync.EnsureAsync(null, default)).Refusal);
        Assert.Null(fresh.Facts.Sync);
    }

    [Fact]
    public async Task A_refusal_leaves_the_old_facts_in_force_and_is_recorded()
    {
        using var sync = New();
        await sync.EnsureAsync(null, default);
        source.ChangedAt = clock.Now + Duration.FromSeconds(1);
        source.Refusal = new SyncRefusal("deals.csv", "Too many bad rows.");
        var record = await sync.EnsureAsync(null, default);
        Assert.Equal("Too many bad rows.", record.Refusal!.Message);
        Assert.Equal((2, 1), (record.Id, board.Facts.Sync!.Id));
        Assert.Equal("A", Names);
    }

    [Fact]
    public async Task A_store_that_breaks_leaves_the_old_facts_in_force_and_the_next_sync_free()
    {
        using var sync = New();
        await sync.RunAsync(null, default);
        source.Partner = "B";
        store.Breaks = true;
        await Assert.ThrowsAsync<IOException>(() => sync.RunAsync(null, default));
        Assert.Equal("A", Names);
        store.Breaks = false;
        await sync.RunAsync(null, default);
        Assert.Equal("B", Names);
    }

    [Fact]
    public async Task Syncs_wait_for_each_other()
    {
        using var sync = New();
        var gate = new TaskCompletionSource();
        source.Gate = gate.Task;
        var running = Enumerable.Range(0, 4).Select(_ => sync.RunAsync(null, default)).ToArray();
        Assert.Equal(1, source.Readings);
        gate.SetResult();
        var records = await Task.WhenAll(running);
        Assert.Equal([1, 2, 3, 4], records.Select(record => record.Id).Order());
        Assert.Equal(1, source.MostAtOnce);
        Assert.Equal(4, board.Facts.Sync!.Id);
    }

    [Fact]
    public async Task What_the_last_syncs_did_is_at_hand_and_a_refused_one_too()
    {
        using var sync = New();
        await sync.RunAsync(null, default);
        store.Changes.Add(new FactChange(2, clock.Now, ChangeKind.Changed, "partner", "A", "A", "tier", "select", "elite"));
        store.Changes.Add(new FactChange(1, clock.Now - Duration.FromDays(40), ChangeKind.Changed, "partner", "A", "A", "tier", null, "select"));
        await sync.RunAsync(null, default);
        var recent = board.Facts.Recent;
        Assert.Equal([2L, 1L], recent.Records.Select(record => record.Id));
        Assert.Equal("elite", Assert.Single(recent.Changes).After);
        Assert.Null(recent.LastRefused);
        source.Refusal = new SyncRefusal("deals.csv", "Too many bad rows.");
        await sync.RunAsync(null, default);
        Assert.Equal(3, board.Facts.Recent.LastRefused!.Id);
        Assert.Equal(2, board.Facts.Sync!.Id);
        Assert.Equal("A", Names);
        Assert.Empty(board.ViewFor(new Audience.OfPartner("A")).Recent.Changes);
        Assert.Single(board.ViewFor(new Audience.Home(Roles.Seller, null)).Recent.Changes);
    }

    [Fact]
    public async Task Where_there_are_too_many_changes_the_oldest_sync_is_left_out_whole()
    {
        using var sync = New();
        var (older, newer) = (clock.Now - Duration.FromHours(2), clock.Now - Duration.FromHours(1));
        store.Changes.AddRange(Enumerable.Range(0, 10).Select(n => new FactChange(1, older, ChangeKind.Added, "deal", $"D{n}", "A")));
        store.Changes.AddRange(Enumerable.Range(0, RecentSyncs.MostChanges - 5).Select(n => new FactChange(2, newer, ChangeKind.Added, "deal", $"E{n}", "A")));
        await sync.RunAsync(null, default);
        var recent = board.Facts.Recent;
        Assert.Equal(RecentSyncs.MostChanges - 5, recent.Changes.Length);
        Assert.True(recent.Since > older && recent.Since <= newer);
    }

    private FactSync New() => new(source, store, store, board, clock);

    private sealed class Source : ICrmSource
    {
        private int reading;

        public string Name => "CSV folder";

        public string Place { get; set; } = "/data/facts";

        public string Partner { get; set; } = "A";

        public SyncRefusal? Refusal { get; set; }

        public Instant ChangedAt { get; set; } = Instant.MinValue;

        public Action WhileReading { get; set; } = () => { };

        public Task Gate { get; set; } = Task.CompletedTask;

        public int Readings { get; private set; }

        public int MostAtOnce { get; private set; }

        public async Task<CrmReading> ReadAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
        {
            Readings++;
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref reading));
            await Gate;
            WhileReading();
            Interlocked.Decrement(ref reading);
            var facts = Refusal is null ? FactSet.Empty with { Partners = [new Partner(Partner, Partner, "isv", "EMEA")] } : FactSet.Empty;
            return new CrmReading(facts, 1, [], Refusal);
        }

        public bool MayHaveChangedSince(Instant since) => ChangedAt > since;
    }

    private sealed class Store(ProgrammeClock clock) : IFactStore, IChangeLog
    {
        private readonly List<SyncRecord> records = [];
        private (FactSet Facts, SyncRecord Sync)? good;

        public bool Breaks { get; set; }

        public List<FactChange> Changes { get; } = [];

        public Task<(FactSet Facts, SyncRecord Sync)?> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(good);

        public Task<SyncRecord> ReplaceAsync(CrmReading reading, string source, Instant startedAt, CancellationToken cancellationToken)
        {
            if (Breaks)
            {
                throw new IOException("broken");
            }

            var record = new SyncRecord(records.Count + 1, clock.Now, source, reading.RowsRead, 0, 0, 0, reading.Rejects, clock.Now - startedAt, reading.Refusal) { Place = reading.Place };
            records.Add(record);
            good = reading.Refusal is null ? (reading.Facts, record) : good;
            return Task.FromResult(record);
        }

        public Task<IReadOnlyList<SyncRecord>> RecordsAsync(Instant since, int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SyncRecord>>(records);

        public Task<IReadOnlyList<FactChange>> ChangesAsync(Instant since, string? partnerId, int most, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<FactChange>>([.. Changes.Where(change => change.At >= since).OrderByDescending(change => change.SyncId).Take(most)]);
    }
}
