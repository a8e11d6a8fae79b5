using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures;

/// <summary>Takes down, while a measure is taken, which facts counted and which did not.</summary>
internal sealed class Ledger
{
    private readonly List<CountedFact> counted = [];
    private readonly List<ExcludedFact> excluded = [];

    public IReadOnlyList<CountedFact> Counted => counted;

    public IReadOnlyList<ExcludedFact> Excluded => excluded;

    public void Count(CountedFact fact) => counted.Add(fact);

    public void Exclude(ExcludedFact fact) => excluded.Add(fact);

    public void Exclude(Deal deal, LocalDate? on, ExclusionReason reason) => excluded.Add(
        new ExcludedFact("deal", deal.Id, on, reason) { About = deal.Name ?? deal.Customer, Amount = deal.Amount, Currency = deal.Currency });

    public void Exclude(Feedback word, ExclusionReason reason) => excluded.Add(
        new ExcludedFact("feedback", IdOf(word), word.On, reason) { About = word.Customer });

    public void Count(Feedback word, decimal value) => counted.Add(
        new CountedFact("feedback", IdOf(word), word.On, value) { About = word.Customer });

    /// <summary>Both lists in the order of their day (no day first), then in the order in which they were entered.</summary>
    public Receipt ToReceipt(LocalDate? from, LocalDate to) =>
        new(InOrder(counted, static fact => fact.On), InOrder(excluded, static fact => fact.On), from, to);

    // As a rule they were entered in that order.
    private static ImmutableArray<T> InOrder<T>(List<T> facts, Func<T, LocalDate?> on)
    {
        for (var i = 1; i < facts.Count; i++)
        {
            if (Nullable.Compare(on(facts[i - 1]), on(facts[i])) > 0)
            {
                return [.. facts.OrderBy(on)];
            }
        }

        return [.. facts];
    }

    // Feedback has no id of its own: its kind says what it is, its deal what it is about.
    private static string IdOf(Feedback word)
    {
        var kind = word.Kind switch { FeedbackKind.Csat => "csat", FeedbackKind.Renewal => "renewal", _ => "escalation" };
        return word.DealId is null ? kind : kind + " " + word.DealId;
    }
}
