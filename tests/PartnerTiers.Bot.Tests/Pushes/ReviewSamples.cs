using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Bot.RuleBooks;
using PartnerTiers.Connectors.Csv.ExampleData;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Moves;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Reviews.Pushes;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Testing;

namespace PartnerTiers.Bot.Tests.Pushes;

/// <summary>Pushes about reviews: the example's facts as a review of 30 September 2026 would have found them.</summary>
internal static class ReviewSamples
{
    private static readonly LocalDate Day = new(2026, 9, 30);
    private static readonly LocalDate Next = new(2026, 12, 31);
    private static readonly Actor Paula = new("slack", "U7", "paula.prove@example.com", "T0HOME", "D7");
    private static readonly Actor Peter = new("teams", "29:peter", "peter.prove@example.com", "home", "a:peter");
    private static readonly Instant At = Instant.FromUtc(2026, 10, 6, 8, 30);
    private static readonly RuleBook Book = new(RuleBookReader.ReadFile(Repository.PathOf("appsettings.json"), null).Book!.Versions, new LocalDate(2026, 11, 16));
    private static readonly ImmutableArray<FrozenInputs> Frozen = Judge();

    public static IEnumerable<PushSample> All =>
    [
        .. Managers.Take(1).Select(static manager => PushSample.ToOne("review-announcement", ReviewPushes.Announcement, new ReviewPush(Next) { Manager = manager }, Roles.Manager)),
        PushSample.ToOne("review-announcement-of-nobody", ReviewPushes.Announcement, new ReviewPush(Next) { Manager = "nobody@example.com" }, Roles.Manager),
        Card("review-card-upgrade", ProposalKind.Upgrade, Open()),
        Card("review-card-downgrade", ProposalKind.Downgrade, Open()),
        Card("review-card-grace", ProposalKind.Grace, Open()),
        Card("review-card-approved", ProposalKind.Upgrade, Decided(Approved)),
        Card("review-card-otherwise", ProposalKind.Downgrade, Decided(Otherwise)),
        Card("review-card-second", ProposalKind.Downgrade, Decided(Waiting)),
        Kept("review-card-keep", Open()),
        Kept("review-card-keep-approved", Decided(Approved)),
        PushSample.ToPartner("review-card-to-partner", ReviewPushes.Card, Payload(Of(ProposalKind.Upgrade)), Of(ProposalKind.Upgrade).Row.Partner) with { Decisions = Open() },
        Signature("review-signature", Waiting),
        Signature("review-signature-given", static one => Waiting(one) with { Signature = new CaseSignature(new SignatureGiven(Day, Agrees: true, null), Peter, At) }),
        Signature("review-signature-refused", Otherwise),
        PushSample.ToPartner("review-signature-to-partner", ReviewPushes.Signature, Payload(Of(ProposalKind.Downgrade)), Of(ProposalKind.Downgrade).Row.Partner) with { Decisions = Decided(Waiting) },
        PushSample.ToOne("review-reminder", ReviewPushes.Reminder, new ReviewPush(Day), Roles.Approver) with { Decisions = Open() },
        PushSample.ToOne("review-reminder-when-all-is-decided", ReviewPushes.Reminder, new ReviewPush(Day), Roles.Approver) with { Decisions = Decided(Approved) },
        PushSample.ToOne("review-lapsed", ReviewPushes.Lapsed, new ReviewPush(Day), Roles.Approver) with { Decisions = Open() },
        Letter("review-letter-up", ProposalKind.Upgrade, Approved),
        Letter("review-letter-down", ProposalKind.Downgrade, Approved),
        Letter("review-letter-grace", ProposalKind.Grace, Approved) with { On = new LocalDate(2026, 10, 16) },
        Letter("review-letter-grace-later", ProposalKind.Grace, Approved),
        Letter("review-letter-corrected", ProposalKind.Downgrade, static one => Approved(one) with
        {
            Correction = new CaseCorrection(new CorrectionMade(Day, ProposalKind.Keep, one.Row.Before!, one.Row.Since, null, new LocalDate(2026, 10, 22), "A deal of September was entered late"), Paula, At),
        }),
        PushSample.ToUs("review-movements", ReviewPushes.Movements, new ReviewPush(Day) { Region = "EMEA" }) with { Decisions = Decided(Approved) },
        PushSample.ToOne("review-summary", ReviewPushes.Summary, new ReviewPush(Day), Roles.Leadership) with { Decisions = Decided(Approved) },
        PushSample.ToOne("review-summary-of-many-moves", ReviewPushes.Summary, new ReviewPush(Day), Roles.Leadership) with { Decisions = Decided(NoGrace) },
        Between("review-between-card", ProposalKind.Upgrade, static one => one),
        Between("review-between-card-withdrawn", ProposalKind.Downgrade, static one => one with { Ended = new MoveEnded(Day, MoveEnd.Changed, new LocalDate(2026, 10, 2)) }),
        Between("review-between-card-over", ProposalKind.Downgrade, static one => one with { Ended = new MoveEnded(Day, MoveEnd.Review, new LocalDate(2026, 10, 1)) }),
        PushSample.ToPartner("review-between-letter", ReviewPushes.Letter, Payload(Of(ProposalKind.Upgrade)), Of(ProposalKind.Upgrade).Row.Partner) with { Decisions = Moved(Made) },
        PushSample.ToUs("review-moves", ReviewPushes.Moves, new MovesPush(Day, "EMEA", [.. Frozen.Where(static one => one.Row is { Region: "EMEA", IsCase: true }).Select(static one => one.Row.Partner)])) with { Decisions = Moved(Made) },
        PushSample.ToOne("review-moves-reminder", ReviewPushes.MovesReminder, new ReviewPush(new LocalDate(2026, 11, 16)) { Manager = Managers.First() }, Roles.Manager) with { Decisions = Moved(static one => one) },
        PushSample.ToOne("review-moves-reminder-when-all-is-decided", ReviewPushes.MovesReminder, new ReviewPush(new LocalDate(2026, 11, 16)) { Manager = Managers.First() }, Roles.Manager) with { Decisions = Moved(Made) },
        PushSample.ToOne("review-qbr", ReviewPushes.Qbr, new QbrPush(Day, "P001", new LocalDate(2026, 11, 30)), Roles.Manager),
    ];

    private static IEnumerable<string> Managers => ExampleFacts.Build(new LocalDate(2026, 11, 16), 48).Partners.Select(static partner => partner.Manager).OfType<string>().GroupBy(static manager => manager).OrderByDescending(static group => group.Count()).Select(static group => group.Key);

    private static FrozenInputs Of(ProposalKind kind) => Frozen.First(one => one.Row.Kind == kind && !one.Row.IsPlacement);

    private static ReviewCasePush Payload(FrozenInputs frozen) => new(frozen.Row, StandingJson.WithoutReceipts(frozen.Standing));

    private static PushSample Card(string name, ProposalKind kind, Func<Decided, Decided> decisions) => PushSample.ToOne(name, ReviewPushes.Card, Payload(Of(kind)), Roles.Manager) with { Decisions = decisions };

    // Where the rules let no keeping decide itself, people decide it.
    private static PushSample Kept(string name, Func<Decided, Decided> decisions)
    {
        var kept = Of(ProposalKind.Keep);
        var row = kept.Row with { IsSettled = false };
        return PushSample.ToOne(name, ReviewPushes.Card, new ReviewCasePush(row, StandingJson.WithoutReceipts(kept.Standing)), Roles.Manager) with
        {
            Decisions = decided =>
            {
                var now = decisions(decided);
                var review = now.Reviews.All[Day];
                var isDecided = review.Cases.Values.All(static one => one.IsDecided);
                var one = new ReviewCase(row);
                return now with { Reviews = With(review with { Cases = review.Cases.SetItem(row.Partner, isDecided ? Approved(one) : one) }) };
            },
        };
    }

    private static PushSample Signature(string name, Func<ReviewCase, ReviewCase> decided) => PushSample.ToOne(name, ReviewPushes.Signature, Payload(Of(ProposalKind.Downgrade)), Roles.Approver) with { Decisions = Decided(decided) };

    private static PushSample Letter(string name, ProposalKind kind, Func<ReviewCase, ReviewCase> decided) =>
        PushSample.ToPartner(name, ReviewPushes.Letter, Payload(Of(kind)), Of(kind).Row.Partner) with { Decisions = Decided(decided) };

    private static ReviewCase Approved(ReviewCase one) => one with { Decision = new CaseDecision(new DecisionMade(Day, one.Row.Kind, one.Row.To, one.Row.Until, null, false), Paula, At) };

    private static ReviewCase Waiting(ReviewCase one) => Approved(one) with { Decision = Approved(one).Decision! with { Made = Approved(one).Decision!.Made with { NeedsSignature = true } } };

    private static ReviewCase NoGrace(ReviewCase one) => one.Row.Kind != ProposalKind.Grace ? Approved(one) : one with
    {
        Decision = new CaseDecision(new DecisionMade(Day, ProposalKind.Downgrade, "registered", null, "No plan was written", false), Paula, At),
    };

    private static ReviewCase Otherwise(ReviewCase one) => one with
    {
        Decision = new CaseDecision(new DecisionMade(Day, ProposalKind.Grace, one.Row.Before!, Next, "Two deals close in October", false), Peter, At),
        Refused = new CaseSignature(new SignatureGiven(Day, Agrees: false, "Too early"), Paula, At),
    };

    private static ReviewCase Made(ReviewCase one) => Approved(one) with { MadeOn = new LocalDate(2026, 10, 6) };

    private static PushSample Between(string name, ProposalKind kind, Func<ReviewCase, ReviewCase> change) => PushSample.ToOne(name, ReviewPushes.Card, Payload(Of(kind)), Roles.Manager) with { Decisions = Moved(change) };

    // The same day as if it lay between two reviews.
    private static Func<Decided, Decided> Moved(Func<ReviewCase, ReviewCase> change) => decided =>
    {
        var day = Picture();
        var cases = day.Cases.ToImmutableSortedDictionary(static pair => pair.Key, pair => change(pair.Value), StringComparer.Ordinal);
        return decided with { Reviews = ReviewPictures.None with { Between = ReviewPictures.None.Between.Add(Day, day with { IsBetween = true, Cases = cases }), Moves = cases.ToImmutableDictionary(static pair => pair.Key, static _ => 1) } };
    };

    private static Func<Decided, Decided> Open() => decided => decided with { Reviews = With(Picture()) };

    private static Func<Decided, Decided> Decided(Func<ReviewCase, ReviewCase> change) => decided =>
    {
        var review = Picture();
        var cases = review.Cases.ToImmutableSortedDictionary(static pair => pair.Key, pair => change(pair.Value), StringComparer.Ordinal);
        return decided with
        {
            Reviews = With(review with
            {
                Cases = cases,
                Order = cases.Values.All(static one => one.IsDecided) ? new PublicationOrder(Paula, Instant.FromUtc(2026, 10, 15, 8, 0), new LocalDate(2026, 10, 15)) : null,
                Figures = new ReviewFigures([.. Book.Versions[^1].Tiers.Reverse().Select((tier, number) => new TierFigures(tier.Id, 10 + number, 12 - number, 1_250_000m * (3 - number)))]),
            }),
        };
    };

    private static ReviewPictures With(ReviewPicture review) => new(new LocalDate(2026, 8, 1), ReviewPictures.None.All.Add(Day, review));

    private static ReviewPicture Picture() => new(Day)
    {
        Rules = Book.InForceOn(Day),
        EvaluatedAt = Instant.FromUtc(2026, 10, 1, 6, 0),
        Partners = Frozen.Length,
        Cases = Frozen.Where(static one => one.Row.IsCase).ToImmutableSortedDictionary(static one => one.Row.Partner, static one => new ReviewCase(one.Row), StringComparer.Ordinal),
    };

    private static ImmutableArray<FrozenInputs> Judge()
    {
        var facts = Snapshot.Build(ExampleFacts.Build(new LocalDate(2026, 11, 16), 48));
        return [.. new Freezing(Book, null!, new Board(Book, new ProgrammeClock(ManualTime.Monday, Book)), null!).Judge(Day, facts, Operations.Standings.Decided.Nothing, 0, facts.Partners.Length)];
    }
}
