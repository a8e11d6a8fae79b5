using NodaTime;
using NodaTime.Text;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Understanding.Times;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding.Times;

/// <summary>Today is Monday, 16 November 2026.</summary>
public sealed class Days_are_read_as_people_write_them
{
    [Theory]
    [InlineData("31 March", "2026-03-31")]
    [InlineData("March 31", "2026-03-31")]
    [InlineData("March 31st, 2025", "2025-03-31")]
    [InlineData("31st of March", "2026-03-31")]
    [InlineData("31. März", "2026-03-31")]
    [InlineData("31. Maerz 2025", "2025-03-31")]
    [InlineData("31.03.2026", "2026-03-31")]
    [InlineData("31.3.26", "2026-03-31")]
    [InlineData("31.3.", "2026-03-31")]
    [InlineData("2026-03-31", "2026-03-31")]
    [InlineData("31/3/2026", "2026-03-31")]
    [InlineData("3/31/2026", "2026-03-31")]
    [InlineData("24 December", "2025-12-24")]
    [InlineData("29 February", "2024-02-29")]
    [InlineData("yesterday", "2026-11-15")]
    [InlineData("gestern", "2026-11-15")]
    [InlineData("the day before yesterday", "2026-11-14")]
    [InlineData("Monday", "2026-11-09")]
    [InlineData("last Friday", "2026-11-13")]
    [InlineData("3 days ago", "2026-11-13")]
    [InlineData("vor 2 Wochen", "2026-11-02")]
    public void One_day(string text, string day) => Assert.Equal((Day(day), Day(day)), Whole(text));

    [Theory]
    [InlineData("March", "2026-03-01", "2026-03-31")]
    [InlineData("December", "2025-12-01", "2025-12-31")]
    [InlineData("Februar 2024", "2024-02-01", "2024-02-29")]
    [InlineData("last quarter", "2026-07-01", "2026-09-30")]
    [InlineData("letztes Quartal", "2026-07-01", "2026-09-30")]
    [InlineData("this quarter", "2026-10-01", "2026-12-31")]
    [InlineData("Q3", "2026-07-01", "2026-09-30")]
    [InlineData("Q4 2025", "2025-10-01", "2025-12-31")]
    [InlineData("Q2 FY26", "2026-04-01", "2026-06-30")]
    [InlineData("3. Quartal", "2026-07-01", "2026-09-30")]
    [InlineData("FY25", "2025-01-01", "2025-12-31")]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("last week", "2026-11-09", "2026-11-15")]
    [InlineData("last month", "2026-10-01", "2026-10-31")]
    [InlineData("last 7 days", "2026-11-09", "2026-11-16")]
    [InlineData("die letzten 3 Monate", "2026-08-16", "2026-11-16")]
    [InlineData("letztes Jahr", "2025-01-01", "2025-12-31")]
    public void A_stretch_of_days(string text, string from, string to) => Assert.Equal((Day(from), Day(to)), Whole(text));

    [Theory]
    [InlineData("Q3 FY26", "2026-01-01", "2026-03-31")]
    [InlineData("last quarter", "2026-07-01", "2026-09-30")]
    [InlineData("Q1", "2026-07-01", "2026-09-30")]
    [InlineData("FY26", "2025-07-01", "2026-06-30")]
    [InlineData("last fiscal year", "2025-07-01", "2026-06-30")]
    public void Quarters_follow_the_fiscal_year(string text, string from, string to) => Assert.Equal((Day(from), Day(to)), Whole(text, 7));

    [Theory]
    [InlineData("3/4/2026")]
    [InlineData("30 February 2026")]
    [InlineData("Q5")]
    [InlineData("500")]
    [InlineData("32.1.2026")]
    public void What_is_no_day_or_could_be_two_is_not_read(string text) => Assert.DoesNotContain(Find(text, 1), span => span.From == 0 && span.To == Tokens.Of(text).Length);

    private static (LocalDate From, LocalDate To) Whole(string text, int startMonth = 1)
    {
        var time = Find(text, startMonth).Where(span => span.From == 0 && span.To == Tokens.Of(text).Length).Select(span => (Meaning.Time)span.Meaning).Distinct().Single();
        return (time.From, time.To);
    }

    private static IEnumerable<Span> Find(string text, int startMonth) => new TimeFinder(Tokens.Of(text), new LocalDate(2026, 11, 16), startMonth).Find();

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
