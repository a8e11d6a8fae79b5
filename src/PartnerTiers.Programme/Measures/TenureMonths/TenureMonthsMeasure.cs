using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.TenureMonths;

/// <summary>Whole months in the programme on the judged day; no data without a day of joining.</summary>
internal sealed class TenureMonthsMeasure() : Measure("tenure_months", Unit.Months, MeasureKeys.None)
{
    internal override Measurement Take(Measuring on, Ledger? ledger)
    {
        if (on.Partner.Partner.JoinedOn is not { } joined)
        {
            ledger?.Exclude(new ExcludedFact("tenure", "joined_on", null, ExclusionReason.NoDate));
            return new Measurement(null);
        }

        if (joined > on.FactsOn)
        {
            ledger?.Exclude(new ExcludedFact("tenure", "joined_on", joined, ExclusionReason.AfterFactsDay));
            return new Measurement(null);
        }

        var months = Tenure.MonthsOn(joined, on.JudgedOn);
        ledger?.Count(new CountedFact("tenure", "joined_on", joined, months));
        return new Measurement(months);
    }
}
