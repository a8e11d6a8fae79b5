using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>An invented partner landscape in which every state occurs. The same day, counts and seed give the same facts on every machine; every list can be gone through again and again, and none is held in memory but the table's.</summary>
/// <param name="AsOf">The day on which the example is to be looked at; facts are dated relative to it.</param>
public sealed record ExampleFacts(LocalDate AsOf)
{
    /// <summary>The partners that are told one by one; further ones are drawn.</summary>
    public static int TablePartners => Recipe.All.Count;

    /// <summary>How many partners; 0 or more. Default 48, the table.</summary>
    public int Partners { get; init; } = TablePartners;

    /// <summary>How many deal rows; 0 or more. Default: those of the table's partners and ten for each further one.</summary>
    public int? Deals { get; init; }

    /// <summary>Draws the partners beyond the table, and the particulars of all.</summary>
    public ulong Seed { get; init; } = 1;

    private Days Days => new(AsOf);

    private IEnumerable<CuratedPartner> Table => Recipe.All.Take(Partners).Select(recipe => new CuratedPartner(recipe, Days, Seed));

    private IEnumerable<int> Further => Enumerable.Range(TablePartners + 1, Math.Max(0, Partners - TablePartners));

    private GrownPartners Grown => new(Days, Seed);

    /// <summary>All facts at once.</summary>
    public static FactSet Build(LocalDate asOf, int? partners = null, int? deals = null, ulong seed = 1) =>
        new ExampleFacts(asOf) { Partners = partners ?? TablePartners, Deals = deals, Seed = seed }.ToFactSet();

    /// <summary>All facts at once.</summary>
    public FactSet ToFactSet() => new([.. AllPartners()], [.. AllDeals()], [.. AllCertifications()], [.. AllFeedback()], [.. AllEvidence()], [.. AllMetrics()], [.. AllRates()]);

    internal IEnumerable<Partner> AllPartners() => Table.Select(partner => partner.Partner).Concat(Further.Select(Grown.Partner));

    internal IEnumerable<Deal> AllDeals()
    {
        if (Partners <= 0)
        {
            return [];
        }

        var table = Recipe.All.Take(Partners).SelectMany(recipe => new CuratedDeals(recipe, Days, Seed).Build()).ToList();
        var wanted = Deals ?? (table.Count + (10 * Math.Max(0, Partners - TablePartners)));
        return table.Take(wanted).Concat(new GrownDeals(Days, Seed, Partners, Math.Max(0, wanted - table.Count)).All());
    }

    internal IEnumerable<Certification> AllCertifications() => Table.SelectMany(partner => partner.Certifications()).Concat(Further.SelectMany(Grown.Certifications));

    internal IEnumerable<Feedback> AllFeedback() => Table.SelectMany(partner => partner.Feedback()).Concat(Further.SelectMany(Grown.Feedback));

    internal IEnumerable<Evidence> AllEvidence() => Table.SelectMany(partner => partner.Evidence()).Concat(Further.SelectMany(Grown.Evidence));

    internal IEnumerable<Metric> AllMetrics() => Table.SelectMany(partner => partner.Metrics());

    internal IEnumerable<Rate> AllRates() => ExampleRates.Until(AsOf);
}
