using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Testing;
using PartnerTiers.Testing.InMemory;

namespace PartnerTiers.Operations.Tests.Nudges;

/// <summary>A programme that asks two certified people and 100,000 of its Select partners; Monday, 16 November 2026, 09:12 in Berlin.</summary>
internal sealed class NudgeWorld : IDisposable
{
    public const string Ben = "ben@example.com";
    private readonly MemoryBindings bindings = new();
    private readonly MemoryTransactions transactions = new();
    private readonly Board board;
    private readonly SubscriptionBook subscriptions = new();
    private readonly Operations.Time.ProgrammeClock clock;

    public NudgeWorld()
    {
        Book = new RuleBook([Version]);
        clock = new(Time, Book);
        board = new Board(Book, clock);
        Reader = new Operations.Ledger.LedgerReader(Ledger, [new NudgeFold(board), subscriptions], Time);
        Duty = NewDuty();
    }

    public static RuleBookVersion Version { get; } = Programmes.Version("Nudged") with
    {
        Criteria = [Criterion("certified", new MeasureRules("certified_people"), 2m), Criterion("revenue", new MeasureRules("revenue"), 100_000m)],
        Review = new ReviewRules { NearUpgrade = new NearRule(1, 0.5m) },
    };

    public ManualTime Time { get; } = ManualTime.Monday;

    public RuleBook Book { get; }

    public MemoryLedger Ledger { get; } = new();

    public MemoryOutbox Outbox { get; } = new();

    public Operations.Ledger.LedgerReader Reader { get; }

    public NudgeDuty Duty { get; }

    public Dictionary<string, string> Zones { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Instant Now => clock.Now;

    public LocalDate Today => clock.Today;

    public ProgrammeView View => board.ViewFor(Doorkeeper.Operator);

    public Board Board => board;

    public SubscriptionBook Subscriptions => subscriptions;

    public Operations.Time.ProgrammeClock Clock => clock;

    /// <summary>Another process on the same store.</summary>
    public NudgeDuty NewDuty() => new(
        board,
        new BindingBook(new AccessRules { Bindings = [new Binding("A", Channel: "C0A")] }, bindings, clock),
        subscriptions,
        new AddressBook(new Addresses(Zones), clock),
        Reader,
        Ledger,
        Outbox,
        transactions,
        clock);

    public void Facts(params FactSet[] facts) => board.Swap(
        Snapshot.Build(facts.Aggregate(FactSet.Empty, static (all, one) => new FactSet([.. all.Partners, .. one.Partners], [.. all.Deals, .. one.Deals], [.. all.Certifications, .. one.Certifications], [.. all.Feedback, .. one.Feedback], [.. all.Evidence, .. one.Evidence], [.. all.Metrics, .. one.Metrics], [.. all.Rates, .. one.Rates]))),
        new SyncRecord(1, Now, "test", 1, 0, 0, 0, [], Duration.Zero));

    /// <summary>Runs the duty once; what it wrote.</summary>
    public async Task<IReadOnlyList<Push>> RunAsync()
    {
        var before = Outbox.Written.Count;
        await Duty.RunAsync(Now, default);
        return [.. Outbox.Written.Skip(before)];
    }

    public static Partner Partner(string id, string? manager = Ben, string tier = "select") => new(id, id, "isv", "EMEA", Manager: manager, Tier: tier);

    public static Certification Certificate(string partner, string person, LocalDate? until = null) => new(partner, person, "Architect", new LocalDate(2026, 1, 5), until);

    public static Deal Won(string partner, decimal amount, LocalDate on) => new($"W{partner}{on.DayOfYear}", partner, Contribution.Resold, "EUR", DealStage.Won, amount, ClosedOn: on);

    /// <summary>A partner that meets Select, with nothing to say about it.</summary>
    public static FactSet Fine(string id, string? manager = Ben) => FactSet.Empty with
    {
        Partners = [Partner(id, manager)],
        Certifications = [Certificate(id, "Ann"), Certificate(id, "Bob"), Certificate(id, "Cid")],
        Deals = [Won(id, 200_000m, new LocalDate(2026, 10, 5))],
    };

    public void Dispose()
    {
        Reader.Dispose();
        transactions.Dispose();
    }

    private static Criterion Criterion(string id, MeasureRules measure, decimal need) => new(
        id,
        Bucket.Outcomes,
        id,
        [[new CriterionPart(measure, Word.AtLeast, ImmutableDictionary<string, decimal?>.Empty.Add("select", need), ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty, ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty, WhenEmpty.Unmet)]],
        false,
        [],
        ImmutableDictionary<string, string>.Empty);

    private sealed class Addresses(Dictionary<string, string> zones) : IAddressStore
    {
        public Task<IReadOnlyList<MetPerson>> PeopleAsync(string email, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MetPerson>>(
            zones.TryGetValue(email, out var zone) ? [new MetPerson("slack", "U1", email, "T0HOME", Instant.MinValue) { TimeZone = zone }] : []);

        public Task SaveAsync(MetPerson person, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task AddUnknownAsync(IReadOnlyCollection<MetPerson> people, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task SaveAsync(MetPlace place, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<MetPlace>> PlacesAsync(string channelId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MetPlace>>([]);

        public Task<string?> ServiceUrlAsync(string platform, string? tenant, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public Task ForgetAsync(string platform, string placeOrChat, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ForgetTenantAsync(string platform, string tenant, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
