using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Conversation.Desk.Pages;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Tests.Understanding;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Understanding.Suggesting;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Exceptions;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Standings;
using PartnerTiers.Testing;
using PartnerTiers.Testing.InMemory;

namespace PartnerTiers.Conversation.Tests.Desk;

/// <summary>A desk over the facts of <see cref="Northwind"/>.</summary>
internal sealed class DeskFixture
{
    private static readonly Grammar Grammar = new(QuestionCatalogue.All);

    public DeskFixture(ManualTime? time = null, bool synced = true, IQuestionSuggester? suggester = null)
    {
        Time = time ?? ManualTime.Monday;
        var board = synced ? Northwind.Board(Time) : new Board(Northwind.Book, new ProgrammeClock(Time, Northwind.Book));
        var rules = new AccessRules
        {
            HomeTeams = ["home"],
            Admins = ["ada.admin@example.com"],
            Approvers = ["paula.prove@example.com"],
            Bindings = [new Binding("P002", Channel: "shared-acme"), new Binding("P002", Tenant: "acme-tenant")],
        };
        var memory = new ThreadMemory(Threads, new ProgrammeClock(Time, Northwind.Book), NullLogger<ThreadMemory>.Instance);
        var indexes = new ReaderIndexes(Grammar);
        var suggestions = new SuggestedReadings(Grammar, indexes, NullLogger<SuggestedReadings>.Instance, suggester);
        var clock = new ProgrammeClock(Time, Northwind.Book);
        Board = board;
        var book = new BindingBook(rules, Bindings, clock);
        var bindings = new BindingOffice(rules, Bindings, Audit, board, clock);
        var exceptionBook = new ExceptionBook(board, clock);
        var graceBook = new GraceBook(board);
        var appealBook = new AppealBook(board);
        var reader = new LedgerReader(Ledger, [exceptionBook, graceBook, appealBook, new NudgeFold(board), Subscriptions], Time);
        var telling = new AppealTelling(Outbox, rules, board, clock);
        var acme = Northwind.View.Find("P002")!;
        var frozen = Evaluator.Judge(Northwind.Book, Northwind.Board().Facts.Snapshot, acme, "select", Review, Review);
        var row = new ReviewRow(Review, 0, "P002", acme.Partner.Name, acme.Partner.Region, acme.Partner.Manager, "select", null, "registered", ProposalKind.Downgrade, "registered", null, null, false);
        var reviews = new FrozenReviews(new FrozenInputs(row, StandingJson.Write(frozen, withReceipts: true)));
        var appeals = new AppealOffice(appealBook, reader, Ledger, reviews, Audit, telling, board, clock);
        var records = new ReviewLedger(Transactions, Ledger, Audit, Outbox, clock);
        var answers = new AppealAnswers(appealBook, reader, Ledger, reviews, new ReviewCorrections(board, reviews, records, new ReviewTelling(board, rules, records), clock), Audit, telling, board, clock);
        var plans = new PlanOffice(graceBook, reader, Ledger, Audit, board, clock);
        var exceptions = new ExceptionOffice(exceptionBook, reader, Ledger, Audit, board, clock);
        var silence = new SilenceOffice(Ledger, reader, Audit, board, clock);
        var subscribing = new SubscriptionOffice(Subscriptions, reader, Ledger, clock);
        var confirmations = new ConfirmationDesk(Confirmations, Transactions, [bindings, exceptions, plans, appeals, answers, silence, subscribing], clock);
        var governance = new GovernanceOffices(exceptions, exceptionBook, plans, appeals, answers, appealBook, telling);
        // Nothing here syncs: there is no CRM.
        var acts = new ActDesk(new ActOffice(board, book, bindings, confirmations, Audit, new SyncOnRequest(null!, board, Audit, clock), clock, governance, Grammar, indexes, Silence: silence, Subscribing: subscribing, Subscriptions: Subscriptions, Ledger: reader));
        var doorkeeper = new Doorkeeper(rules, book, new GroupMemberships(rules, new MemoryGroups(), Time), board, reader);
        Desk = new ConversationDesk(board, doorkeeper, new SentenceReader(Grammar, indexes), suggestions, new PartnerSearch(indexes), new NamesInText(Grammar, indexes), memory, acts, NullLogger<ConversationDesk>.Instance);
    }

    /// <summary>The review that took Select from P002.</summary>
    public static LocalDate Review { get; } = new(2026, 9, 30);

    public MemoryOutbox Outbox { get; } = new();

    public ManualTime Time { get; }

    public MemoryTransactions Transactions { get; } = new();

    public MemoryConfirmations Confirmations { get; } = new();

    public MemoryAudit Audit { get; } = new();

    public MemoryLedger Ledger { get; } = new();

    public MemoryBindings Bindings { get; } = new();

    public SubscriptionBook Subscriptions { get; } = new();

    public RememberedThreads Threads { get; } = new();

    public Board Board { get; }

    public IConversationDesk Desk { get; }

    /// <summary>A home seller, alone with the bot.</summary>
    public static IncomingMessage Home(string text, string? press = null, string thread = "t1", string person = "u1") =>
        new("teams", new Sender(person, Email: "sam.okafor@example.com", Tenant: "home"), new Place("dm", thread, true), text, press);

    /// <summary>An admin, alone with the bot or elsewhere.</summary>
    public static IncomingMessage Admin(string text, string? press = null, string channel = "dm-ada", bool isPrivate = true, bool outsiders = false) =>
        new("teams", new Sender("ada", Email: "ada.admin@example.com", Tenant: "home"), new Place(channel, channel, isPrivate, outsiders), text, press);

    /// <summary>An approver, alone with the bot or elsewhere.</summary>
    public static IncomingMessage Approver(string text, string? press = null, string channel = "dm-paula", bool isPrivate = true, bool outsiders = false) =>
        new("teams", new Sender("paula", Email: "paula.prove@example.com", Tenant: "home"), new Place(channel, channel, isPrivate, outsiders), text, press);

    /// <summary>P002's manager, alone with the bot or elsewhere.</summary>
    public static IncomingMessage Manager(string text, string? press = null, string channel = "dm-maria", bool isPrivate = true, bool outsiders = false) =>
        new("teams", new Sender("maria", Email: "maria.lopez@example.com", Tenant: "home"), new Place(channel, channel, isPrivate, outsiders), text, press);

    /// <summary>Somebody of partner P002, alone with the bot.</summary>
    public static IncomingMessage Partner(string text) => new("teams", new Sender("p1", Email: "pat@acme.example", Tenant: "acme-tenant"), new Place("dm2", "t1", true), text);

    /// <summary>A home seller in a channel that P002 reads too.</summary>
    public static IncomingMessage Shared(string text) => new("teams", new Sender("u1", Tenant: "home"), new Place("shared-acme", "t1", false, true), text);

    /// <summary>Somebody nobody knows.</summary>
    public static IncomingMessage Stranger(string text) => new("teams", new Sender("x", Tenant: "elsewhere"), new Place("dm3", "t1", true), text);
}
