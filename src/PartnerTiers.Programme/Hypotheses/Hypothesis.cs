using System.Collections.Immutable;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.CertifiedPeople;

namespace PartnerTiers.Programme.Hypotheses;

/// <summary>
/// Facts that somebody supposes of one partner: some more, some gone. Applying it gives a copy of the partner's facts; the facts of the sync stay as they are.
/// What is supposed carries its own days, so that it counts by the same windows as everything else.
/// </summary>
public sealed record Hypothesis
{
    /// <summary>Nothing is supposed.</summary>
    public static Hypothesis Nothing { get; } = new();

    /// <summary>More deals; a negative amount takes revenue away.</summary>
    public ImmutableArray<Deal> Deals { get; init; } = [];

    /// <summary>More certificates.</summary>
    public ImmutableArray<Certification> Certifications { get; init; } = [];

    /// <summary>More words of customers.</summary>
    public ImmutableArray<Feedback> Feedback { get; init; } = [];

    /// <summary>The score, 1 to 5, that every survey answer of the partner has, so that their mean is it in any window; null: answers stay as they are.</summary>
    public decimal? Score { get; init; }

    /// <summary>More evidence.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>Imported figures; one of today holds before all that came earlier.</summary>
    public ImmutableArray<Metric> Metrics { get; init; } = [];

    /// <summary>People who leave, with every certificate that they hold; blanks and case aside.</summary>
    public ImmutableArray<string> PeopleLeaving { get; init; } = [];

    /// <summary>Ids of deals that stand otherwise: the deal of <see cref="Deals"/> with the same id replaces the partner's own.</summary>
    private ImmutableHashSet<string> Replaced => [.. Deals.Select(deal => deal.Id)];

    /// <summary>The facts of <paramref name="partner"/> as they would be. Lists keep the order of their day, then id.</summary>
    public PartnerFacts ApplyTo(PartnerFacts partner)
    {
        var replaced = Replaced;
        return partner with
        {
            Deals = [.. partner.Deals.Where(deal => !replaced.Contains(deal.Id)).Concat(Deals).Order(FactOrder.OfDeals)],
            Certifications =
            [
                .. partner.Certifications.Where(item => !PeopleLeaving.Contains(item.Person, PersonComparer.Instance)).Concat(Certifications).Order(FactOrder.OfCertifications),
            ],
            Feedback = [.. partner.Feedback.Select(item => Score is { } score && item.Kind == FeedbackKind.Csat ? item with { Score = score } : item).Concat(Feedback).Order(FactOrder.OfFeedback)],
            Evidence = [.. partner.Evidence.Concat(Evidence).Order(FactOrder.OfEvidence)],
            Metrics = [.. partner.Metrics.Concat(Metrics).Order(FactOrder.OfMetrics)],
        };
    }
}
