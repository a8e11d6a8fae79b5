using NodaTime;

namespace PartnerTiers.Programme.Rules;

/// <summary>Three whole months of a fiscal year, both ends included.</summary>
/// <param name="FirstDay">First day.</param>
/// <param name="StartMonth">The month in which the fiscal year starts, 1 to 12.</param>
public readonly record struct FiscalQuarter(LocalDate FirstDay, int StartMonth)
{
    /// <summary>The quarter that contains <paramref name="day"/>.</summary>
    public static FiscalQuarter Containing(LocalDate day, int fiscalYearStartMonth)
    {
        var intoYear = (day.Month - fiscalYearStartMonth + 12) % 12;
        var first = new LocalDate(day.Year, day.Month, 1).PlusMonths(-(intoYear % 3));
        return new FiscalQuarter(first, fiscalYearStartMonth);
    }

    /// <summary>Last day.</summary>
    public LocalDate LastDay => FirstDay.PlusMonths(3).PlusDays(-1);

    /// <summary>1 to 4.</summary>
    public int Number => ((FirstDay.Month - StartMonth + 12) % 12 / 3) + 1;

    /// <summary>The calendar year in which the fiscal year ends: what "FY26" names.</summary>
    public int FiscalYear => FirstDayOfYear.PlusYears(1).PlusDays(-1).Year;

    /// <summary>First day of the fiscal year it belongs to.</summary>
    public LocalDate FirstDayOfYear => FirstDay.PlusMonths(-3 * (Number - 1));

    /// <summary>This many quarters later; negative: earlier.</summary>
    public FiscalQuarter Plus(int quarters) => this with { FirstDay = FirstDay.PlusMonths(3 * quarters) };
}
