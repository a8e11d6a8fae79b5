using NodaTime;

namespace PartnerTiers.Programme.Measures.TenureMonths;

/// <summary>Whole months since a partner joined.</summary>
internal static class Tenure
{
    /// <summary>
    /// The largest n with <paramref name="joined"/> + n months on or before <paramref name="day"/>, a day that doesn't exist being the month's last: who
    /// joined on 31 January has a month on 28 February. Negative while joining lies ahead.
    /// </summary>
    public static int MonthsOn(LocalDate joined, LocalDate day)
    {
        // joined + n months lies in the month of day for exactly this n, so the answer is n or one less.
        var months = (12 * (day.Year - joined.Year)) + day.Month - joined.Month;
        return joined.PlusMonths(months) <= day ? months : months - 1;
    }
}
