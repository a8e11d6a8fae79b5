using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Reviews.Frozen;
using PartnerTiers.Operations.Routing;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Hypotheses;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Problems;
using PartnerTiers.Programme.Promises;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Standings;

/// <summary>
/// The programme as one audience may see it: what it may not see is not in here, so an answer cannot leak it. For a partner that is itself and the
/// published rules, for a stranger nothing.
/// </summary>
public sealed class ProgrammeView
{
    private readonly StandingSheet sheet;

    internal ProgrammeView(StandingSheet sheet, Audience audience)
    {
        this.sheet = sheet;
        Audience = audience;
        Partners = audience switch
        {
            Audience.Home => sheet.Facts.Snapshot.Partners,
            Audience.OfPartner own => sheet.Facts.Snapshot.Find(own.PartnerId) is { } facts ? [facts] : [],
            _ => [],
        };
        Sync = audience switch
        {
            Audience.Home => sheet.Facts.Sync,
            Audience.OfPartner when sheet.Facts.Sync is { } sync => new SyncRecord(sync.Id, sync.At, sync.Source, 0, 0, 0, 0, [], sync.Took),
            _ => null,
        };
    }

    /// <summary>Who reads.</summary>
    public Audience Audience { get; }

    /// <summary>The day that answers speak of.</summary>
    public LocalDate Today => sheet.Today;

    /// <summary>The coming quarter-end: the day of the next review.</summary>
    public LocalDate ReviewDay => sheet.ReviewDay;

    /// <summary>All versions of the rules.</summary>
    public RuleBook Book => sheet.Book;

    /// <summary>The rules in force today.</summary>
    public RuleBookVersion Rules => sheet.Book.InForceOn(Today);

    /// <summary>The rules in force on the review day; scorecards are judged by them.</summary>
    public RuleBookVersion ReviewRules => sheet.Book.InForceOn(ReviewDay);

    /// <summary>The partners this audience may see, in the order of their ids.</summary>
    public ImmutableArray<PartnerFacts> Partners { get; }

    /// <summary>
    /// The sync that brought the facts; null before the first. Home sees all of it, a partner when it was and nothing of what it brought (rows left out and
    /// their number are other partners' too), a stranger nothing.
    /// </summary>
    public SyncRecord? Sync { get; }

    /// <summary>What the last syncs did; to anyone but home people nothing, since it is about all partners.</summary>
    public RecentSyncs Recent => Audience is Audience.Home ? sheet.Facts.Recent : RecentSyncs.None;

    /// <summary>A visible partner, or null: unknown and not visible are the same.</summary>
    public PartnerFacts? Find(string partnerId) => Audience switch
    {
        Audience.Home => sheet.Facts.Snapshot.Find(partnerId),
        Audience.OfPartner own when own.PartnerId == partnerId => sheet.Facts.Snapshot.Find(partnerId),
        _ => null,
    };

    /// <summary>Today's standing: judged today, on today's facts.</summary>
    public Standing TodayOf(PartnerFacts partner) => sheet.Judge(partner, sheet.Today);

    /// <summary>The next review's standing: judged on the coming quarter-end, on today's facts.</summary>
    public Standing AtReview(PartnerFacts partner) => sheet.Judge(partner, sheet.ReviewDay);

    /// <summary>A visible partner's value of a criterion of today's rules over days that somebody names; null: no data, or not asked of this partner.</summary>
    public decimal? Over(PartnerFacts partner, Criterion criterion, DaySpan days) => PeriodFigure.Of(criterion, Rules, sheet.Facts.Snapshot, partner, days, Today);

    /// <summary>What a review would propose for a visible partner if today were the quarter's last day. Writes nothing.</summary>
    public ReviewProposal PreviewOf(PartnerFacts partner) => ProposalOf(partner, TodayOf(partner));

    /// <summary>What the coming review would propose for a visible partner on today's facts. Writes nothing.</summary>
    public ReviewProposal ProposalOf(PartnerFacts partner) => ProposalOf(partner, AtReview(partner));

    /// <summary>The last published decision about a visible partner; null: none yet, and the CRM's tier holds.</summary>
    public PublishedTier? DecisionOf(PartnerFacts partner) => sheet.Decided.Tiers.GetValueOrDefault(partner.Partner.Id);

    /// <summary>The published decisions by which a visible partner's tier or grace changed, the oldest first.</summary>
    public ImmutableArray<PublishedTier> HistoryOf(PartnerFacts partner) => sheet.Decided.History.TryGetValue(partner.Partner.Id, out var past) ? past : [];

    /// <summary>How reviews stand: to home people all; to a partner its own case of those that are published; to a stranger nothing.</summary>
    public ReviewPictures Reviews => Audience switch
    {
        Audience.Home => sheet.Decided.Reviews,
        Audience.OfPartner own => sheet.Decided.Reviews.For(own.PartnerId),
        _ => ReviewPictures.None,
    };

    /// <summary>A standing as a review froze it (<c>StandingJson</c>); null: that review may not be seen, or is none.</summary>
    public Standing? FrozenStanding(LocalDate review, string text) => Reviews.Of(review) is { Rules: { } rules } ? StandingJson.Read(text, rules) : null;

    /// <summary>The quarter's review that judged <paramref name="day"/> itself; null: none did.</summary>
    public LocalDate? ReviewJudging(LocalDate day) => Reviews.All.GetValueOrDefault(day) is { EvaluatedAt: not null } itself ? itself.Review : null;

    /// <summary>The review, or the day between two, by whose decision a visible partner had its tier on <paramref name="day"/>; null: none.</summary>
    public LocalDate? ReviewBehind(PartnerFacts partner, LocalDate day)
    {
        var last = Reviews.All.Values.LastOrDefault(review => review is { Figures: not null, Order: { } order } && order.On <= day)?.Review;
        var moved = HistoryOf(partner).LastOrDefault(tier => tier.On <= day && !Reviews.All.ContainsKey(tier.Review))?.Review;
        return moved is null || last > moved ? last : moved;
    }

    /// <summary>First day of a visible partner's published tier; null: unknown.</summary>
    public LocalDate? TierSinceOf(PartnerFacts partner) => sheet.Decided.SinceOf(partner.Partner);

    /// <summary>Last day of a visible partner's grace, which may be over; null: none is known.</summary>
    public LocalDate? GraceUntilOf(PartnerFacts partner) => sheet.Decided.GraceOf(partner.Partner);

    /// <summary>The exception in force today for a visible partner; null: none.</summary>
    public ExceptionGrant? ExceptionOf(PartnerFacts partner) => sheet.Decided.ExceptionOf(partner.Partner.Id, Today);

    /// <summary>The plan of a visible partner's grace; null: it is in none today, or there is no plan.</summary>
    public GracePlan? PlanOf(PartnerFacts partner) =>
        GraceUntilOf(partner) is { } until && until >= Today && sheet.Decided.Plans.GetValueOrDefault(partner.Partner.Id) is { IsWritten: true } plan && plan.Until == until ? plan : null;

    /// <summary>A visible partner's last appeal, open or answered; null: it never appealed.</summary>
    public AppealCase? AppealOf(PartnerFacts partner) => sheet.Decided.Appeals.GetValueOrDefault(partner.Partner.Id);

    /// <summary>The review that judged this day, as far as this audience may see it; null: there is none.</summary>
    public ReviewPicture? ReviewOf(LocalDate review) => Reviews.Of(review);

    /// <summary>What ages out of the next review's standing.</summary>
    public Cliff CliffOf(PartnerFacts partner) => Cliffs.Of(AtReview(partner), sheet.Facts.Snapshot, partner);

    /// <summary>What of the facts that count today ages out by <paramref name="day"/>, on or after today, and on the day after it.</summary>
    public Cliff CliffAt(PartnerFacts partner, LocalDate day) => Cliffs.Of(day == Today || day == ReviewDay ? sheet.Judge(partner, day) : Judged(partner, day, Today), sheet.Facts.Snapshot, partner);

    /// <summary>What ages out up to <paramref name="until"/>, on or after today, and on the day after it; money quarter by quarter.</summary>
    public Cliff CalendarOf(PartnerFacts partner, LocalDate until) => CliffCalendar.Of(Judged(partner, until, Today), sheet.Facts.Snapshot, partner);

    /// <summary>What a visible partner's published tier promises, and what the facts tell of it.</summary>
    public ImmutableArray<Promise> PromisesTo(PartnerFacts partner) => PromiseLedger.Of(Rules, TodayOf(partner).Published, TierSinceOf(partner), partner, Today);

    /// <summary>A visible partner judged on <paramref name="day"/>, on the facts of <paramref name="factsOn"/> as they are known now; worked out each time.</summary>
    public Standing Judged(PartnerFacts partner, LocalDate day, LocalDate factsOn) => Evaluator.Judge(sheet.Book, sheet.Facts.Snapshot, partner, sheet.Decided.TierOf(partner.Partner.Id), day, factsOn);

    /// <summary>What was said of a visible partner without being asked.</summary>
    public PartnerNudges NudgesOf(PartnerFacts partner) => sheet.Decided.Nudges.Of(partner.Partner.Id);

    /// <summary>What somebody should put right in the CRM about a visible partner.</summary>
    public ImmutableArray<DataProblem> ProblemsOf(PartnerFacts partner) => DataProblems.Of(Rules, sheet.Facts.Snapshot, partner, sheet.Decided.TierOf(partner.Partner.Id));

    /// <summary>Exchange rates, for amounts that answers show in the programme's currency.</summary>
    public RateTable Rates => sheet.Facts.Snapshot.Rates;

    /// <summary>What decides whom to bring into a deal.</summary>
    public RoutingWeights Routing { get; internal init; } = RoutingWeights.Default;

    /// <summary>The next review's standing of a visible partner as it would be with the supposed facts, which are known from today on.</summary>
    public Standing Suppose(PartnerFacts partner, Hypothesis hypothesis) =>
        Evaluator.Judge(sheet.Book, sheet.Facts.Snapshot, hypothesis.ApplyTo(partner), sheet.Decided.TierOf(partner.Partner.Id), sheet.ReviewDay, sheet.Today);

    /// <summary>The next review's standing of a visible partner as it would be by other rules.</summary>
    public Standing SupposeRules(PartnerFacts partner, RuleBookVersion rules) =>
        Evaluator.Judge(new RuleBook([rules]), sheet.Facts.Snapshot, partner, sheet.Decided.TierOf(partner.Partner.Id), sheet.ReviewDay, sheet.Today);

    // An exception speaks for the tier that it names.
    private ReviewProposal ProposalOf(PartnerFacts partner, Standing standing) =>
        sheet.Decided.ExceptionOf(partner.Partner.Id, standing.JudgedOn) is { } exception && standing.Version.FindTier(exception.Tier) is { } tier
            ? ReviewProposal.Of(standing, GraceUntilOf(partner), exception.Until, tier, IsPlacement(partner))
            : ReviewProposal.Of(standing, GraceUntilOf(partner), isPlacement: IsPlacement(partner));

    private bool IsPlacement(PartnerFacts partner) => sheet.Decided.TierOf(partner.Partner.Id) is null && string.IsNullOrEmpty(partner.Partner.Tier);
}
