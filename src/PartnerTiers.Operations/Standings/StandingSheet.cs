using System.Collections.Concurrent;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Standings;

/// <summary>The standings of one day on the facts of one sync, worked out when first asked for and kept. Two who ask at once may both work it out, and both come to the same.</summary>
internal sealed class StandingSheet(RuleBook book, FactsInForce facts, LocalDate today)
{
    private readonly ConcurrentDictionary<(string Partner, LocalDate JudgedOn), Standing> standings = new();

    public RuleBook Book => book;

    public FactsInForce Facts => facts;

    public LocalDate Today => today;

    public LocalDate ReviewDay { get; } = NextReview(book, today);

    public Standing Judge(PartnerFacts partner, LocalDate judgedOn) => standings.GetOrAdd(
        (partner.Partner.Id, judgedOn),
        static (key, state) => Evaluator.Judge(state.book, state.facts.Snapshot, state.partner, null, key.JudgedOn, state.today),
        (book, facts, partner, today));

    // Where the rules change to another calendar before the quarter ends, the review is that calendar's next quarter-end: a day is judged by the version in force on it.
    private static LocalDate NextReview(RuleBook book, LocalDate today)
    {
        var end = FiscalQuarter.Containing(today, book.InForceOn(today).FiscalYearStartMonth).LastDay;
        return FiscalQuarter.Containing(end, book.InForceOn(end).FiscalYearStartMonth).LastDay;
    }
}
