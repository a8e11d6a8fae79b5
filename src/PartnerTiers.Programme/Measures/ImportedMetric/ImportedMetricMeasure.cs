using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.ImportedMetric;

/// <summary>
/// The last value of an imported figure. A figure holds from its day until the next one, so in the receipt an earlier one has expired; of two for
/// one day the later in the facts holds.
/// </summary>
internal sealed class ImportedMetricMeasure() : Measure("metric", Unit.Number, MeasureKeys.Metric, MeasureKeys.Metric)
{
    internal override Measurement Take(Measuring on, Ledger? ledger)
    {
        Metric? last = null;
        foreach (var figure in on.Partner.Metrics)
        {
            if (!string.Equals(figure.Name, on.Rules.Metric, StringComparison.OrdinalIgnoreCase))
            {
                ledger?.Exclude(Excluded(figure, ExclusionReason.Kind));
            }
            else if (figure.On > on.FactsOn)
            {
                ledger?.Exclude(Excluded(figure, ExclusionReason.AfterFactsDay));
            }
            else if (last is not null && last.On > figure.On)
            {
                ledger?.Exclude(Excluded(figure, ExclusionReason.Expired));
            }
            else
            {
                if (last is not null)
                {
                    ledger?.Exclude(Excluded(last, ExclusionReason.Expired));
                }

                last = figure;
            }
        }

        if (last is not null)
        {
            ledger?.Count(new CountedFact("metric", last.Name, last.On, last.Value));
        }

        return new Measurement(last?.Value);
    }

    private static ExcludedFact Excluded(Metric figure, ExclusionReason reason) => new("metric", figure.Name, figure.On, reason);
}
