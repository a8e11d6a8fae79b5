using System.Collections.Frozen;
using System.Collections.Immutable;
using PartnerTiers.Programme.Measures.CertifiedPeople;
using PartnerTiers.Programme.Measures.DealHygiene;
using PartnerTiers.Programme.Measures.DealsRegistered;
using PartnerTiers.Programme.Measures.DealsWon;
using PartnerTiers.Programme.Measures.EscalationRate;
using PartnerTiers.Programme.Measures.EvidenceCount;
using PartnerTiers.Programme.Measures.ImportedMetric;
using PartnerTiers.Programme.Measures.PointSum;
using PartnerTiers.Programme.Measures.RenewalRate;
using PartnerTiers.Programme.Measures.Revenue;
using PartnerTiers.Programme.Measures.Satisfaction;
using PartnerTiers.Programme.Measures.TenureMonths;

namespace PartnerTiers.Programme.Measures;

/// <summary>All measures. A new one is its folder and one line here.</summary>
public static class MeasureCatalogue
{
    /// <summary>The measures, in the order in which the documentation lists them.</summary>
    public static ImmutableArray<Measure> All { get; } =
    [
        new RevenueMeasure(),
        new DealsWonMeasure(),
        new DealsRegisteredMeasure(),
        new SatisfactionMeasure(),
        new RenewalRateMeasure(),
        new EscalationRateMeasure(),
        new DealHygieneMeasure(),
        new CertifiedPeopleMeasure(),
        new EvidenceCountMeasure(),
        new ImportedMetricMeasure(),
        new TenureMonthsMeasure(),
        new PointSumMeasure(),
    ];

    // After All, which it reads: static members are set in the order of the text. Two measures of one id do not start.
    private static readonly FrozenDictionary<string, Measure> ById = All.ToFrozenDictionary(measure => measure.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The measure of this id, case aside, or null.</summary>
    public static Measure? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id);

    /// <summary>The measure of this id. A rule book that names another is refused when it is read.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static Measure Get(string id) => Find(id) ?? throw new ArgumentException("There is no measure of this id: " + id, nameof(id));
}
