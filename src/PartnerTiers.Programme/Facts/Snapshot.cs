using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PartnerTiers.Programme.Facts;

/// <summary>All facts of one sync, immutable and indexed for evaluation. Answers read one snapshot from beginning to end, so they take no locks.</summary>
public sealed class Snapshot
{
    private readonly FrozenDictionary<string, PartnerFacts> byId;

    private Snapshot(ImmutableArray<PartnerFacts> partners, RateTable rates, CustomerIndex customers)
    {
        Partners = partners;
        Rates = rates;
        Customers = customers;
        byId = partners.ToFrozenDictionary(facts => facts.Partner.Id, StringComparer.Ordinal);
    }

    /// <summary>A snapshot without facts.</summary>
    public static Snapshot Empty { get; } = Build(FactSet.Empty);

    /// <summary>All partners with their facts, in the order of their ids (ordinal).</summary>
    public ImmutableArray<PartnerFacts> Partners { get; }

    /// <summary>The exchange rates.</summary>
    public RateTable Rates { get; }

    /// <summary>Which customer first bought when, from anyone.</summary>
    public CustomerIndex Customers { get; }

    /// <summary>The facts of one partner, or null when there is no such id.</summary>
    public PartnerFacts? Find(string partnerId) => byId.GetValueOrDefault(partnerId);

    /// <summary>Indexes the facts of one sync.</summary>
    public static Snapshot Build(FactSet facts)
    {
        var deals = facts.Deals.ToLookup(deal => deal.PartnerId, StringComparer.Ordinal);
        var certifications = facts.Certifications.ToLookup(item => item.PartnerId, StringComparer.Ordinal);
        var feedback = facts.Feedback.ToLookup(item => item.PartnerId, StringComparer.Ordinal);
        var evidence = facts.Evidence.ToLookup(item => item.PartnerId, StringComparer.Ordinal);
        var metrics = facts.Metrics.ToLookup(item => item.PartnerId, StringComparer.Ordinal);
        var partners = facts.Partners
            .OrderBy(partner => partner.Id, StringComparer.Ordinal)
            .Select(partner => new PartnerFacts(
                partner,
                Roles.CountOnce(deals[partner.Id]).Order(FactOrder.OfDeals).ToImmutableArray(),
                certifications[partner.Id].Order(FactOrder.OfCertifications).ToImmutableArray(),
                feedback[partner.Id].Order(FactOrder.OfFeedback).ToImmutableArray(),
                evidence[partner.Id].Order(FactOrder.OfEvidence).ToImmutableArray(),
                metrics[partner.Id].Order(FactOrder.OfMetrics).ToImmutableArray()))
            .ToImmutableArray();
        return new Snapshot(partners, new RateTable(facts.Rates), new CustomerIndex(facts.Deals));
    }
}
