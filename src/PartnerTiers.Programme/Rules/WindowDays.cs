using NodaTime;
using PartnerTiers.Programme.Measures;

namespace PartnerTiers.Programme.Rules;

/// <summary>Windows as days.</summary>
public static class WindowDays
{
    /// <summary>
    /// The days of <paramref name="window"/> seen from <paramref name="day"/>, both ends included. A window by quarters reaches to the end of the quarter
    /// that contains the day, since that is what people name; facts dated after the facts day never count anyway.
    /// </summary>
    /// <param name="window">Null: the programme's rolling window.</param>
    /// <param name="version">Gives the length of the rolling window and the start of the fiscal year.</param>
    /// <param name="day">The judged day.</param>
    public static DaySpan Of(Window? window, RuleBookVersion version, LocalDate day)
    {
        switch (window)
        {
            case null or Window.Quarters:
                var quarter = FiscalQuarter.Containing(day, version.FiscalYearStartMonth);
                return new DaySpan(MonthsBefore(quarter.FirstDay, 3L * (version.WindowQuarters - 1)), quarter.LastDay);
            case Window.Months months:
                return new DaySpan(MonthsBefore(day, months.Count)?.PlusDays(1), day);
            case Window.Days days:
                return new DaySpan(days.Count <= Period.DaysBetween(LocalDate.MinIsoValue, day) ? day.PlusDays(1 - days.Count) : null, day);
            case Window.FiscalYear:
                return new DaySpan(FiscalQuarter.Containing(day, version.FiscalYearStartMonth).FirstDayOfYear, day);
            case Window.LastFiscalYear:
                var next = FiscalQuarter.Containing(day, version.FiscalYearStartMonth).FirstDayOfYear;
                return new DaySpan(next.PlusMonths(-12), next.PlusDays(-1));
            case Window.Today:
                return new DaySpan(day, day);
            default:
                return new DaySpan(null, day);
        }
    }

    /// <summary>The days whose facts count for a measure on <paramref name="day"/>; null where the measure has no window.</summary>
    public static DaySpan? Of(MeasureRules rules, RuleBookVersion version, LocalDate day) =>
        MeasureCatalogue.Find(rules.Measure) is { TakesWindow: true } ? Of(rules.Window, version, day) : null;

    // A window that reaches back before the calendar has no beginning; it must not break an evaluation.
    private static LocalDate? MonthsBefore(LocalDate day, long months) => months < 12L * (day.Year - 1) ? day.PlusMonths(-(int)months) : null;
}
