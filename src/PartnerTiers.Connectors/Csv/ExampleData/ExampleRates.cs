using NodaTime;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Connectors.Csv.ExampleData;

/// <summary>Made-up but plausible rates to the euro: a fixed level that swings a few percent. A day's rate does not depend on the as-of date.</summary>
internal static class ExampleRates
{
    private static readonly (string Currency, decimal Level, int Decimals)[] Levels =
    [
        ("AUD", 1.68m, 4), ("BRL", 5.95m, 4), ("CHF", 0.955m, 4), ("GBP", 0.856m, 5), ("INR", 91.4m, 4),
        ("JPY", 163m, 2), ("MXN", 19.6m, 4), ("PLN", 4.31m, 4), ("SEK", 11.35m, 4), ("USD", 1.0875m, 4),
    ];

    /// <summary>The rates of the business days of three years up to <paramref name="asOf"/>.</summary>
    public static IEnumerable<Rate> Until(LocalDate asOf)
    {
        for (var day = asOf.PlusYears(-3); day <= asOf; day = day.PlusDays(1))
        {
            if (day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
            {
                continue;
            }

            foreach (var (currency, _, _) in Levels)
            {
                yield return new Rate(day, currency, On(currency, day));
            }
        }
    }

    /// <summary>Units of <paramref name="currency"/> for a euro on a business day; 1 for the euro.</summary>
    public static decimal On(string currency, LocalDate day)
    {
        var at = Array.FindIndex(Levels, level => level.Currency == currency);
        if (at < 0)
        {
            return 1m;
        }

        // Two triangle waves of different length: no floating point, whose last digit may differ between machines.
        var number = Period.DaysBetween(new LocalDate(2000, 1, 1), day) + (at * 97);
        var swing = Triangle(number, 410 + (at * 23)) * 0.035m + (Triangle(number, 37 + at) * 0.006m);
        return Math.Round(Levels[at].Level * (1 + swing), Levels[at].Decimals, MidpointRounding.ToEven);
    }

    /// <summary>The last business day on or before <paramref name="day"/>, whose rate holds on it.</summary>
    public static decimal InForce(string currency, LocalDate day) => On(currency, day.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => day.PlusDays(-1),
        IsoDayOfWeek.Sunday => day.PlusDays(-2),
        _ => day,
    });

    // −1 to 1 and back in one period.
    private static decimal Triangle(int number, int period)
    {
        var phase = (((number % period) + period) % period) * 4m / period;
        return phase < 2 ? phase - 1 : 3 - phase;
    }
}
