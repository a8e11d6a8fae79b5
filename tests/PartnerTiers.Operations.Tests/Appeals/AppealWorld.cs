using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;
using PartnerTiers.Testing;
using PartnerTiers.Testing.InMemory;

namespace PartnerTiers.Operations.Tests.Appeals;

/// <summary>The review of 30 September 2026 took Select from P1 for want of revenue; published on 15 October. P2 is another's. It is 20 October.</summary>
internal sealed class AppealWorld
{
    public static readonly LocalDate Review = new(2026, 9, 30);
    public static readonly LocalDate Published = new(2026, 10, 15);

    public AppealWorld(bool isPublished = true)
    {
        var book = new RuleBook([Programmes.Version("First") with { Criteria = [Criterion("revenue", "revenue", 100_000m), Criterion("hygiene", "deal_hygiene", 0.5m)] }]);
        Clock = new ProgrammeClock(Time, book);
        Board = new Board(book, Clock);
        var before = Facts(Won("D1", 80_000m));
        Board.Swap(before, new SyncRecord(1, Clock.Now, "test", 0, 0, 0, 0, [], Duration.Zero));
        var standing = Evaluator.Judge(book, before, before.Find("P1")!, "select", Review, Review);
        var row = new ReviewRow(Review, 0, "P1", "Acme", "EMEA", "mona@example.com", "select", new LocalDate(2025, 1, 1), "registered", ProposalKind.Downgrade, "registered", null, 80_000m, false);
        Reviews = new FrozenReviews(new FrozenInputs(row, StandingJson.Write(standing, withReceipts: true)));
        if (isPublished)
        {
            Board.Decide(decided => decided with
            {
                Tiers = new Dictionary<string, PublishedTier> { ["P1"] = new(Review, "registered", Published, null, Published) }.ToFrozenDictionary(),
                Reviews = new ReviewPictures(Review, ImmutableSortedDictionary<LocalDate, ReviewPicture>.Empty.Add(Review, new ReviewPicture(Review) { Rules = book.Versions[0] })),
            });
        }

        Access = new AccessRules { Approvers = ["mona@example.com", "paula@example.com", "group:42"] };
        Book = new AppealBook(Board);
        Reader = new LedgerReader(Ledger, [Book], Time);
        Telling = new AppealTelling(Outbox, Access, Board, Clock);
        Office = new AppealOffice(Book, Reader, Ledger, Reviews, Audit, Telling, Board, Clock);
        var records = new ReviewLedger(Transactions, Ledger, Audit, Outbox, Clock);
        var corrections = new ReviewCorrections(Board, Reviews, records, new ReviewTelling(Board, Access, records), Clock);
        Answers = new AppealAnswers(Book, Reader, Ledger, Reviews, corrections, Audit, Telling, Board, Clock);
        Confirmations = new ConfirmationDesk(new MemoryConfirmations(), Transactions, [Office, Answers], Clock);
        Duty = new AppealDuty(Book, Reader, Ledger, Transactions, Telling, Clock);
    }

    public ManualTime Time { get; } = new(Instant.FromUtc(2026, 10, 20, 8, 0));

    public ProgrammeClock Clock { get; }

    public Board Board { get; }

    public AccessRules Access { get; }

    public MemoryLedger Ledger { get; } = new();

    public MemoryAudit Audit { get; } = new();

    public MemoryOutbox Outbox { get; } = new();

    public MemoryTransactions Transactions { get; } = new();

    public IReviewStore Reviews { get; }

    public AppealBook Book { get; }

    public LedgerReader Reader { get; }

    public AppealTelling Telling { get; }

    public AppealOffice Office { get; }

    public AppealAnswers Answers { get; }

    public ConfirmationDesk Confirmations { get; }

    public AppealDuty Duty { get; }

    public static Deal Won(string id, decimal amount, string closedOn = "2026-08-01") =>
        new(id, "P1", Contribution.Resold, "EUR", DealStage.Won, amount, ClosedOn: NodaTime.Text.LocalDatePattern.Iso.Parse(closedOn).Value);

    public static Snapshot Facts(params Deal[] deals) => Snapshot.Build(FactSet.Empty with
    {
        Partners = [new Partner("P1", "Acme", "isv", "EMEA", Manager: "mona@example.com", Tier: "select"), new Partner("P2", "Globex", "isv", "EMEA", Manager: "max@example.com", Tier: "select")],
        Deals = [.. deals],
    });

    public void Sync(params Deal[] deals) => Board.Swap(Facts(deals), new SyncRecord(2, Clock.Now, "test", 0, 0, 0, 0, [], Duration.Zero));

    public void To(int month, int day, int hour = 9) => Time.MoveTo(new LocalDateTime(2026, month, day, hour, 0).InZoneLeniently(Clock.Zone).ToInstant());

    public async Task<ConfirmationOutcome?> FileAsync(Admission by, string evidence = "https://crm.example/D2")
    {
        var proposal = await Confirmations.ProposeAsync(AppealOffice.Act, new AppealRequest("P1", "revenue", evidence).Write(), by, default);
        var outcome = proposal is null ? null : await Confirmations.ConfirmAsync(proposal.Id, by, default);
        await Reader.ReadAsync(default);
        return outcome;
    }

    public async Task<ConfirmationOutcome?> AnswerAsync(CaseChoice? to, Admission? by = null)
    {
        var proposal = await Confirmations.ProposeAsync(AppealAnswers.Act, new AppealReply("P1", to, "the deal was entered late").Write(), by ?? Desks.Approver, default);
        var outcome = proposal is null ? null : await Confirmations.ConfirmAsync(proposal.Id, by ?? Desks.Approver, default);
        await Reader.ReadAsync(default);
        return outcome;
    }

    public static Criterion Criterion(string id, string measure, decimal select) => new(
        id,
        Bucket.Outcomes,
        id,
        [[new CriterionPart(
            new MeasureRules(measure),
            Word.AtLeast,
            new Dictionary<string, decimal?> { ["select"] = select }.ToImmutableDictionary(),
            ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty,
            ImmutableDictionary<string, ImmutableDictionary<string, decimal?>>.Empty,
            WhenEmpty.Met)]],
        false,
        [],
        ImmutableDictionary<string, string>.Empty);
}
