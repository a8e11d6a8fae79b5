using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Programme.Rules;

/// <summary>
/// The days on which partners change tier in one direction. A day of the year stands for the review of the last quarter that has ended by it: with fiscal years from January both 12-31 and 01-01 stand for the review of
/// 31 December, and so does 02-15.
/// </summary>
/// <param name="AnyDay">On any day.</param>
/// <param name="Days">On these days of the year; empty and not <paramref name="AnyDay"/>: at the review.</param>
public sealed record MoveDays(bool AnyDay, ImmutableArray<AnnualDate> Days)
{
    /// <summary>At the quarterly review.</summary>
    public static MoveDays AtReview { get; } = new(false, []);

    /// <summary>Whether the review of this quarter moves partners in this direction.</summary>
    public bool Hold(FiscalQuarter quarter)
    {
        var (from, until) = (quarter.LastDay, quarter.Plus(1).LastDay);
        return AnyDay || Days.IsEmpty || Days.Any(day => Within(day.InYear(from.Year)) || Within(day.InYear(until.Year)));

        bool Within(LocalDate day) => day >= from && day < until;
    }

    /// <summary>Last day of the next quarter after this one whose review moves partners.</summary>
    public LocalDate Next(FiscalQuarter quarter) => Search(quarter, 1);

    /// <summary>Last day of the last quarter before this one whose review moved partners.</summary>
    public LocalDate Last(FiscalQuarter quarter) => Search(quarter, -1);

    // Every day of the year stands for one of the four reviews around it.
    private LocalDate Search(FiscalQuarter quarter, int step)
    {
        for (quarter = quarter.Plus(step); !Hold(quarter); quarter = quarter.Plus(step))
        {
        }

        return quarter.LastDay;
    }
}
