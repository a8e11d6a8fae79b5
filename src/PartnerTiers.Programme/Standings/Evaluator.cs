using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>(rule book, facts, days) → standings. Pure: no clock, no state.</summary>
public static class Evaluator
{
    /// <summary>Judges one partner.</summary>
    /// <param name="book">All versions; the one in force on <paramref name="judgedOn"/> judges.</param>
    /// <param name="facts">The facts of one sync.</param>
    /// <param name="partner">One of <paramref name="facts"/>' partners.</param>
    /// <param name="published">Id of the last published tier; null: the CRM's.</param>
    /// <param name="judgedOn">The judged day D.</param>
    /// <param name="factsOn">The facts day F, on or before D.</param>
    public static Standing Judge(RuleBook book, Snapshot facts, PartnerFacts partner, string? published, LocalDate judgedOn, LocalDate factsOn) =>
        throw new NotSupportedException();
}
