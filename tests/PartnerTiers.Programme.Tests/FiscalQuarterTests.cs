using NodaTime;
using PartnerTiers.Programme.Rules;
using Xunit;

namespace PartnerTiers.Programme.Tests;

public class FiscalQuarterTests
{
    [Theory]
    [InlineData(1, "2026-11-16", 4, 2026, "2026-10-01", "2026-12-31")]
    [InlineData(1, "2026-01-01", 1, 2026, "2026-01-01", "2026-03-31")]
    [InlineData(2, "2027-01-31", 4, 2027, "2026-11-01", "2027-01-31")]
    [InlineData(2, "2027-02-01", 1, 2028, "2027-02-01", "2027-04-30")]
    [InlineData(7, "2026-06-30", 4, 2026, "2026-04-01", "2026-06-30")]
    [InlineData(7, "2026-07-01", 1, 2027, "2026-07-01", "2026-09-30")]
    [InlineData(12, "2024-02-29", 1, 2024, "2023-12-01", "2024-02-29")]
    public void A_day_lies_in_one_quarter_of_the_fiscal_year(int startMonth, string day, int number, int year, string first, string last)
    {
        var quarter = FiscalQuarter.Containing(Day(day), startMonth);
        Assert.Equal((number, year, Day(first), Day(last)), (quarter.Number, quarter.FiscalYear, quarter.FirstDay, quarter.LastDay));
    }

    [Fact]
    public void Every_day_of_ten_years_lies_in_its_quarter_and_the_next_begins_on_the_day_after()
    {
        for (var start = 1; start <= 12; start++)
        {
            for (var day = new LocalDate(2020, 1, 1); day.Year < 2030; day = day.PlusDays(1))
            {
                var quarter = FiscalQuarter.Containing(day, start);
                Assert.True(quarter.FirstDay <= day && day <= quarter.LastDay && quarter.Number is >= 1 and <= 4);
                Assert.True(quarter.Plus(1).FirstDay == quarter.LastDay.PlusDays(1) && quarter.FirstDayOfYear.Month == start);
            }
        }
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
