using NodaTime;
using PartnerTiers.Operations.Reviews;
using Xunit;

namespace PartnerTiers.Operations.Tests.Reviews;

public sealed class ReviewCalendarTests
{
    [Theory]
    [InlineData("2026-11-16", 1, "2026-09-30", "2026-12-31")]
    [InlineData("2026-12-31", 1, "2026-09-30", "2026-12-31")]
    [InlineData("2027-01-01", 1, "2026-12-31", "2027-03-31")]
    [InlineData("2028-02-29", 3, "2027-11-30", "2028-02-29")]
    [InlineData("2028-03-01", 3, "2028-02-29", "2028-05-31")]
    [InlineData("2026-11-16", 2, "2026-10-31", "2027-01-31")]
    public void Quarters_follow_the_fiscal_year(string day, int startMonth, string last, string next)
    {
        var book = new Programme.Rules.RuleBook([Programmes.Version("First", startMonth: startMonth)]);
        Assert.Equal((Day(last), Day(next)), (ReviewCalendar.Last(book, Day(day)), ReviewCalendar.Next(book, Day(day))));
    }

    [Theory]
    [InlineData("2027-01-10", "2026-12-31", "2027-02-28")]
    [InlineData("2027-02-28", "2026-12-31", "2027-02-28")]
    [InlineData("2027-03-31", "2027-02-28", "2027-05-31")]
    public void Where_the_calendar_changes_each_day_goes_by_the_rules_in_force_on_it(string day, string last, string next)
    {
        var book = Programmes.Berlin(null, Programmes.Version("Second", new LocalDate(2027, 2, 1), startMonth: 3));
        Assert.Equal((Day(last), Day(next)), (ReviewCalendar.Last(book, Day(day)), ReviewCalendar.Next(book, Day(day))));
    }

    [Fact]
    public void The_days_of_a_review_count_from_the_quarters_last()
    {
        var dates = ReviewDates.Of(Programmes.Berlin(), new LocalDate(2026, 12, 31));
        Assert.Equal((Day("2026-12-17"), Day("2027-01-01"), Day("2027-01-10"), Day("2027-01-15")), (dates.Announced, dates.Evaluated, dates.DecideBy, dates.PublishOn));
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
