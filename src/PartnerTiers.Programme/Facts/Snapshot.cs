using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
        var partners = facts.Partners.Sort((x, y) => string.CompareOrdinal(x.Id, y.Id));
        var indexed = ImmutableCollectionsMarshal.AsImmutableArray(new FactGroups(partners).Of(facts, partners));
        return new Snapshot(indexed, new RateTable(facts.Rates), new CustomerIndex(facts.Deals));
    }
}
