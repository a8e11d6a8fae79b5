using NodaTime;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Reviews;

/// <summary>Which days are a quarter's last: a day is judged by the rules in force on it, so it is by their calendar that it ends a quarter.</summary>
public static class ReviewCalendar
{
    // Quarters are three months; where the rules change to another calendar one may be up to five.
    private const int MostMonths = 12;

    /// <summary>The first quarter-end on or after <paramref name="day"/>.</summary>
    public static LocalDate Next(RuleBook book, LocalDate day)
    {
        var end = MonthEnd(day);
        for (var months = 0; months < MostMonths && !Ends(book, end); months++)
        {
            end = MonthEnd(end.PlusDays(1));
        }

        return end;
    }

    /// <summary>The last quarter-end before <paramref name="day"/>.</summary>
    public static LocalDate Last(RuleBook book, LocalDate day)
    {
        var end = MonthEnd(day.PlusMonths(-1));
        for (var months = 0; months < MostMonths && !Ends(book, end); months++)
        {
            end = MonthEnd(end.PlusMonths(-1));
        }

        return end;
    }

    private static bool Ends(RuleBook book, LocalDate monthEnd) => FiscalQuarter.Containing(monthEnd, book.InForceOn(monthEnd).FiscalYearStartMonth).LastDay == monthEnd;

    private static LocalDate MonthEnd(LocalDate day) => day.With(DateAdjusters.EndOfMonth);
}
