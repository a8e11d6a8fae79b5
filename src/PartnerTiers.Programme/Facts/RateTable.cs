using System.Collections.Frozen;
using NodaTime;

namespace PartnerTiers.Programme.Facts;

/// <summary>Exchange rates by day.</summary>
public sealed class RateTable
{
    private readonly FrozenDictionary<string, Rate[]> byCurrency;

    /// <summary>Indexes <paramref name="rates"/>; of two for one currency and day the later in the input holds.</summary>
    public RateTable(IEnumerable<Rate> rates)
    {
        byCurrency = rates
            .GroupBy(rate => rate.Currency, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.GroupBy(rate => rate.On).Select(day => day.Last()).OrderBy(rate => rate.On).ToArray(),
                StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The last rate of <paramref name="currency"/> on or before <paramref name="day"/>; null when there is none.</summary>
    public decimal? Find(string currency, LocalDate day)
    {
        if (!byCurrency.TryGetValue(currency, out var rates))
        {
            return null;
        }

        var (low, high) = (0, rates.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rates[middle].On <= day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? null : rates[low - 1].Value;
    }
}
