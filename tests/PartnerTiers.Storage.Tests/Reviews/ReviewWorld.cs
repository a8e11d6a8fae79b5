using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Moves;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;
using PartnerTiers.Operations.WriteBack;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Storage.Access;
using PartnerTiers.Storage.Addresses;
using PartnerTiers.Storage.Audit;
using PartnerTiers.Storage.Confirmations;
using PartnerTiers.Storage.Ledger;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Outbox;
using PartnerTiers.Storage.Reviews;
using PartnerTiers.Storage.Transactions;
using PartnerTiers.Testing.InMemory;

namespace PartnerTiers.Storage.Tests.Reviews;

/// <summary>One process that holds reviews, over a store that it may share with others.</summary>
internal sealed class ReviewWorld : IFreshFacts, ICrmWriteBack, IDisposable
{
    public const string Max = "max.manager@example.com";
    public const string Paula = "paula.prove@example.com";
    public const string Peter = "peter.prove@example.com";
    public const string Sam = "sam.seller@example.com";

    private readonly List<TierToWrite> written = [];
    private long syncs;

    private ReviewWorld(TimeProvider time, RuleBook book, Sessions sessions, Faults faults)
    {
        Book = book;
        Clock = new ProgrammeClock(time, book);
        Board = new Board(book, Clock);
        Transactions = sessions;
        Ledger = faults.InFrontOf<ILedger>(new LedgerStore(sessions));
        Audit = faults.InFrontOf<IAuditLog>(new AuditLog(sessions));
        Store = faults.InFrontOf<IReviewStore>(new ReviewStore(sessions));
        var bindings = new BindingStore(sessions);
        var subscriptions = new SubscriptionBook();
        Appeals = new AppealBook(Board);
        Reader = new LedgerReader(Ledger, [new ReviewBook(Store, Board), subscriptions, Appeals], time);
        Outbox = faults.InFrontOf<IOutbox>(new PushWriter(new OutboxStore(sessions), bindings, Rules, new AddressBook(new AddressStore(sessions), Clock), subscriptions, Reader));
        Records = new ReviewLedger(Transactions, Ledger, Audit, Outbox, Clock);
        Telling = new ReviewTelling(Board, Rules, Records);
        var (finder, writer) = (new MoveFinder(Board), new MoveWriter(Records, Telling));
        Office = new ReviewOffice(Board, Store, Reader, Records, Telling, finder, writer);
        Publish = new PublishAct(book, Board, Records, Reader, Clock);
        Corrections = new ReviewCorrections(Board, Store, Records, Telling, Clock);
        Publication = new Publication(Store, Board, Reader, Records, Telling, new BindingBook(Rules, bindings, Clock), faults.InFrontOf<ICrmWriteBack>(this));
        var freezing = new Freezing(book, Store, Board, Records);
        Duty = new ReviewDuty(book, Clock, this, Store, Board, Reader, Records, Telling, freezing, Publication);
        Moves = new MoveDuty(
            book, Clock, Store, Board, Reader, Records, Telling, finder, new MoveFreezing(book, Store, Board, Records, Telling, freezing, writer), writer, new MoveWriteBack(Board, Reader, Records, faults.InFrontOf<ICrmWriteBack>(this)));
        var appealTelling = new AppealTelling(Outbox, Rules, Board, Clock);
        AppealOffice = new AppealOffice(Appeals, Reader, Ledger, Store, Audit, appealTelling, Board, Clock);
        AppealAnswers = new AppealAnswers(Appeals, Reader, Ledger, Store, Corrections, Audit, appealTelling, Board, Clock);
        Confirmations = new ConfirmationDesk(new ConfirmationStore(sessions), sessions, [Publish, new DecisionAct(Office), AppealOffice, AppealAnswers], Clock);
        Keeper = new Doorkeeper(Rules, new BindingBook(Rules, bindings, Clock), new GroupMemberships(Rules, new MemoryGroups(), time), Board, Reader);
    }

    public static AccessRules Rules { get; } = new()
    {
        DevelopmentMode = true,
        Approvers = [Paula, Peter, "group:approvers"],
        Leadership = ["leo.lead@example.com"],
        Bindings = [new Binding("down", Channel: "19:down"), new Binding("top", Channel: "19:top"), new Binding("keep", Channel: "19:keep")],
    };

    public RuleBook Book { get; }

    public ProgrammeClock Clock { get; }

    public Board Board { get; }

    public ITransactions Transactions { get; }

    public ILedger Ledger { get; }

    public IAuditLog Audit { get; }

    public IOutbox Outbox { get; }

    public IReviewStore Store { get; }

    public LedgerReader Reader { get; }

    public ReviewLedger Records { get; }

    public ReviewTelling Telling { get; }

    public ReviewOffice Office { get; }

    public PublishAct Publish { get; }

    public ReviewCorrections Corrections { get; }

    public Publication Publication { get; }

    public ReviewDuty Duty { get; }

    public MoveDuty Moves { get; }

    public AppealBook Appeals { get; }

    public AppealOffice AppealOffice { get; }

    public AppealAnswers AppealAnswers { get; }

    public ConfirmationDesk Confirmations { get; }

    public Doorkeeper Keeper { get; }

    /// <summary>What the CRM would deliver now.</summary>
    public FactSet Source { get; set; } = Facts;

    /// <summary>The CRM refuses to be read.</summary>
    public bool Refuses { get; set; }

    /// <summary>The CRM refuses to be written.</summary>
    public bool RefusesWriting { get; set; }

    public IReadOnlyList<TierToWrite> Written => written;

    public ReviewPictures Reviews => Board.Decided.Reviews;

    /// <summary>One of each kind that a review can propose on 31 December 2026; thresholds are 100 for Select and 1,000 for Elite.</summary>
    public static FactSet Facts { get; } = FactSet.Empty with
    {
        Partners =
        [
            Partner("down", "select"), Partner("elite-down", "elite"), Partner("fresh", null), Partner("keep", "select"), Partner("narrow", "select") with { Manager = null }, Partner("top", "elite"), Partner("up", "registered") with { Region = "APAC" },
        ],
        Deals = [Deal("down", 10m), Deal("elite-down", 150m), Deal("fresh", 150m), Deal("keep", 150m), Deal("narrow", 90m), Deal("top", 2000m), Deal("up", 150m)],
    };

    public static Deal Deal(string partner, decimal amount, string id = "D", string on = "2026-11-01") =>
        new($"{id}-{partner}", partner, Contribution.Resold, "EUR", DealStage.Won) { Amount = amount, ClosedOn = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value };

    public static RuleBookVersion Version(ReviewRules? review = null, int startMonth = 1, LocalDate? from = null) => new(
        "Northwind",
        "EUR",
        DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        startMonth,
        4,
        ["isv"],
        [new Tier("registered", "Registered", null, TierRule.All), new Tier("select", "Select", null, TierRule.All), new Tier("elite", "Elite", null, TierRule.All)],
        [Revenue],
        [],
        review ?? new ReviewRules { SecondSignature = ["elite"] },
        EffectiveFrom: from);

    public static async Task<ReviewWorld> OpenAsync(TempStore store, TimeProvider time, RuleBook? book = null, Faults? faults = null) => await OpenAsync(await store.OpenAsync(), time, book, faults);

    public static async Task<ReviewWorld> OpenAsync(IDbContextFactory<PartnerTiersContext> store, TimeProvider time, RuleBook? book = null, Faults? faults = null)
    {
        var world = new ReviewWorld(time, book ?? new RuleBook([Version()]), new Sessions(store), faults ?? new Faults());
        await world.EnsureAsync(null, default);
        return world;
    }

    public void Dispose() => Reader.Dispose();

    public Task<SyncRecord> EnsureAsync(IProgress<SyncProgress>? progress, CancellationToken cancellationToken)
    {
        if (Refuses)
        {
            return Task.FromResult(Record() with { Refusal = new SyncRefusal("deals.csv", "No.") });
        }

        // The same source is the same sync, whichever process asks.
        if (syncs == 0 || !ReferenceEquals(Source, current))
        {
            (current, syncs) = (Source, syncs + 1);
            Board.Swap(Snapshot.Build(Source), Record());
        }
        else
        {
            Board.Swap(Board.Facts.Snapshot, Record());
        }

        return Task.FromResult(Board.Facts.Sync!);
    }

    private FactSet? current;

    public Task<WriteBackOutcome> WriteAsync(IReadOnlyList<TierToWrite> decisions, CancellationToken cancellationToken)
    {
        if (RefusesWriting)
        {
            return Task.FromResult<WriteBackOutcome>(new WriteBackOutcome.Failed("503"));
        }

        written.AddRange(decisions);
        return Task.FromResult<WriteBackOutcome>(new WriteBackOutcome.Written());
    }

    public Task<Admission> AdmitAsync(string email) => Keeper.AdmitAsync(new Asker("terminal", email, email, null), new Room("chat-" + email, IsPrivate: true, HasOutsiders: false), default);

    public async Task<DecisionOutcome> DecideAsync(string partner, string by, CaseChoice? otherwise = null, string? reason = null, LocalDate? review = null) =>
        await Office.DecideAsync(partner, otherwise, reason, await AdmitAsync(by), review, default);

    /// <summary>Approves everything, with the second signatures.</summary>
    public async Task ApproveAllAsync()
    {
        foreach (var one in Reviews.Open!.Undecided.ToList())
        {
            await DecideAsync(one.Row.Partner, Paula);
        }

        foreach (var one in Reviews.Open!.Undecided.ToList())
        {
            await DecideAsync(one.Row.Partner, Peter);
        }
    }

    public async Task<ConfirmationOutcome> PublishAsync(string by)
    {
        var admission = await AdmitAsync(by);
        return await Confirmations.ProposeAsync(PublishAct.Act, PushJson.Write(new ReviewNoted(Reviews.Open?.Review ?? default)), admission, default) is { } confirmation
            ? await Confirmations.ConfirmAsync(confirmation.Id, admission, default)
            : new ConfirmationOutcome.Unknown();
    }

    /// <summary>Appeals on revenue. Null: it could not be asked for.</summary>
    public Task<ConfirmationOutcome?> FileAsync(string partner, string by, string evidence = "D9 was entered late") =>
        ConfirmAsync(AppealOffice.Act, new AppealRequest(partner, "revenue", evidence).Write(), by);

    /// <summary>Answers the appeal; <paramref name="to"/> null: the decision stands.</summary>
    public Task<ConfirmationOutcome?> AnswerAsync(string partner, CaseChoice? to, string by) =>
        ConfirmAsync(AppealAnswers.Act, new AppealReply(partner, to, "D9 counts").Write(), by);

    public async Task<IReadOnlyList<string>> KeysAsync(string prefix = "") => [.. (await Outbox.FindAsync(prefix, default)).Select(state => state.Push.Key).Order(StringComparer.Ordinal)];

    /// <summary>A channel that asked for a topic.</summary>
    public async Task SubscribeAsync(string topic)
    {
        var made = new SubscriptionMade("terminal", null, "19:" + topic, topic, null, null);
        await Ledger.TryAppendAsync(new LedgerEntry("subscription/" + topic, SubscriptionMade.Kind, null, Clock.Now, Actor.Program, PushJson.Write(made)), default);
        await Reader.ReadAsync(default);
    }

    public string TierOf(string partner) => Board.ViewFor(Doorkeeper.Operator) is var view ? view.TodayOf(view.Find(partner)!).Published.Id : string.Empty;

    private async Task<ConfirmationOutcome?> ConfirmAsync(string act, string payload, string by)
    {
        var admission = await AdmitAsync(by);
        var confirmation = await Confirmations.ProposeAsync(act, payload, admission, default);
        var outcome = confirmation is null ? null : await Confirmations.ConfirmAsync(confirmation.Id, admission, default);
        await Reader.ReadAsync(default);
        return outcome;
    }

    private SyncRecord Record() => new(syncs, Clock.Now, "test", 1, 0, 0, 0, [], Duration.Zero);

    private static Partner Partner(string id, string? tier) => new(id, id.ToUpperInvariant(), "isv", "EMEA", Manager: Max, Tier: tier, TierSince: tier is null ? null : new LocalDate(2025, 4, 1));

    private static Criterion Revenue => new(
        "revenue",
        Bucket.Outcomes,
        "Revenue",
        [[new CriterionPart(
            new MeasureRules("revenue"),
            Word.AtLeast,
            ImmutableDictionary<string, decimal?>.Empty.Add("select", 100m).Add("elite", 1000m),
            ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty,
            ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty,
            WhenEmpty.Unmet)]],
        IsAnyOf: false,
        [],
        ImmutableDictionary<string, string>.Empty);
}
