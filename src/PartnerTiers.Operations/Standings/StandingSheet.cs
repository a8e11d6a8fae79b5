using System.Collections.Concurrent;
using NodaTime;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Standings;

/// <summary>
/// The standings of one day on the facts of one sync and the decisions of one moment, worked out when first asked for and kept. Two who ask at once may both work it out, and both come to the same.
/// </summary>
internal sealed class StandingSheet(RuleBook book, FactsInForce facts, Decided decided, LocalDate today)
{
    private readonly ConcurrentDictionary<(string Partner, LocalDate JudgedOn), Standing> standings = new();

    private StandingSheet(StandingSheet same, FactsInForce facts, Decided decided)
        : this(same.Book, facts, decided, same.Today) => standings = same.standings;

    public RuleBook Book => book;

    public FactsInForce Facts => facts;

    public Decided Decided => decided;

    public LocalDate Today => today;

    public LocalDate ReviewDay { get; } = ReviewCalendar.Next(book, today);

    public Standing Judge(PartnerFacts partner, LocalDate judgedOn) => standings.GetOrAdd(
        (partner.Partner.Id, judgedOn),
        static (key, state) => Evaluator.Judge(state.book, state.facts.Snapshot, state.partner, state.decided.TierOf(key.Partner), key.JudgedOn, state.today),
        (book, facts, decided, partner, today));

    /// <summary>The same with other facts, or with what is known of their syncs.</summary>
    public StandingSheet With(FactsInForce other) => other.Snapshot == facts.Snapshot ? new(this, other, decided) : new(book, other, decided, today);

    /// <summary>The same with other decisions; standings follow from published tiers alone.</summary>
    public StandingSheet With(Decided other) => other.Tiers == decided.Tiers ? new(this, facts, other) : new(book, facts, other, today);

    /// <summary>The same on another day.</summary>
    public StandingSheet On(LocalDate day) => new(book, facts, decided, day);
}
