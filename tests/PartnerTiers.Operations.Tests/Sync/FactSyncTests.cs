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
        using var sync = new FactSync(source, store, fresh, clock);
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

    private FactSync New() => new(source, store, board, clock);

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

    private sealed class Store(ProgrammeClock clock) : IFactStore
    {
        private readonly List<SyncRecord> records = [];
        private (FactSet Facts, SyncRecord Sync)? good;

        public bool Breaks { get; set; }

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
    }
}
