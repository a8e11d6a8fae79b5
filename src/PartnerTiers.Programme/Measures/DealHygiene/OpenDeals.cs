using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Programme.Measures.DealHygiene;

/// <summary>Open deals that are not in order: what a partner has to tidy.</summary>
public static class OpenDeals
{
    /// <summary>The registered and open deals of <paramref name="partner"/> that lack something on <paramref name="factsOn"/>, with what, in the order of the facts.</summary>
    public static ImmutableArray<(Deal Deal, HygieneFault Faults)> OutOfOrder(PartnerFacts partner, LocalDate factsOn) => [.. Of(partner, factsOn).Where(static entry => entry.Faults != HygieneFault.None)];

    /// <summary>All of them, those in order too.</summary>
    public static IEnumerable<(Deal Deal, HygieneFault Faults)> Of(PartnerFacts partner, LocalDate factsOn) => partner.Deals
        .Where(deal => deal.Stage is DealStage.Registered or DealStage.Open && !(deal.RegisteredOn > factsOn))
        .Select(deal => (deal, DealHygieneMeasure.FaultsOf(deal, factsOn)));
}
