using System.Globalization;
using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Words;

public sealed class Values_are_written_in_each_language
{
    [Theory]
    [InlineData("38500", "EUR", ValueStyle.Exact, "€38,500", "38.500 €")]
    [InlineData("51999.50", "EUR", ValueStyle.Exact, "€51,999.50", "51.999,50 €")]
    [InlineData("459.770114942528735632", "USD", ValueStyle.Exact, "$459.77", "459,77 $")]
    [InlineData("-1200", "GBP", ValueStyle.Exact, "-£1,200", "-1.200 £")]
    [InlineData("1200.4", "JPY", ValueStyle.Exact, "¥1,200", "1.200 ¥")]
    [InlineData("38500", "CHF", ValueStyle.Exact, "CHF 38,500", "38.500 CHF")]
    [InlineData("0", "EUR", ValueStyle.Brief, "€0", "0 €")]
    [InlineData("961300", "EUR", ValueStyle.Brief, "€961k", "961 Tsd. €")]
    [InlineData("1000000", "EUR", ValueStyle.Brief, "€1.0M", "1,0 Mio. €")]
    [InlineData("1234567", "EUR", ValueStyle.Brief, "€1.2M", "1,2 Mio. €")]
    [InlineData("999700", "EUR", ValueStyle.Brief, "€1.0M", "1,0 Mio. €")]
    [InlineData("999999.99", "EUR", ValueStyle.BriefDown, "€999k", "999 Tsd. €")]
    [InlineData("1000000.01", "EUR", ValueStyle.BriefUp, "€1.1M", "1,1 Mio. €")]
    [InlineData("-1500", "EUR", ValueStyle.BriefDown, "-€1.5k", "-1,5 Tsd. €")]
    [InlineData("2400000000", "EUR", ValueStyle.Brief, "€2.4B", "2,4 Mrd. €")]
    public void Money(string amount, string currency, ValueStyle style, string english, string german) =>
        Same(new Value.Money(decimal.Parse(amount, CultureInfo.InvariantCulture), currency), style, english, german);

    [Theory]
    [InlineData("0.97", ValueStyle.Brief, "97%", "97 %")]
    [InlineData("0.7996", ValueStyle.BriefDown, "79.9%", "79,9 %")]
    [InlineData("0.7996", ValueStyle.Exact, "79.96%", "79,96 %")]
    [InlineData("0.9", ValueStyle.Exact, "90%", "90 %")]
    [InlineData("1", ValueStyle.BriefDown, "100%", "100 %")]
    public void Shares(string amount, ValueStyle style, string english, string german) =>
        Same(new Value.Share(decimal.Parse(amount, CultureInfo.InvariantCulture)), style, english, german);

    [Theory]
    [InlineData("4", ValueStyle.Exact, "4.0", "4,0")]
    [InlineData("4.49", ValueStyle.BriefDown, "4.4", "4,4")]
    [InlineData("4.3333333", ValueStyle.Exact, "4.33", "4,33")]
    [InlineData("4.7", ValueStyle.Brief, "4.7", "4,7")]
    public void Scores(string amount, ValueStyle style, string english, string german) =>
        Same(new Value.Score(decimal.Parse(amount, CultureInfo.InvariantCulture)), style, english, german);

    [Theory]
    [InlineData("3796", ValueStyle.Exact, "3,796", "3.796")]
    [InlineData("19.80", ValueStyle.Exact, "19.8", "19,8")]
    [InlineData("79.96", ValueStyle.BriefDown, "79.9", "79,9")]
    [InlineData("-0.00001", ValueStyle.Exact, "0", "0")]
    public void Numbers(string amount, ValueStyle style, string english, string german) =>
        Same(new Value.Number(decimal.Parse(amount, CultureInfo.InvariantCulture)), style, english, german);

    [Fact]
    public void Days_and_moments()
    {
        Same(new Value.Day(new LocalDate(2026, 12, 31)), ValueStyle.Exact, "31 December 2026", "31. Dezember 2026");
        Same(new Value.Day(new LocalDate(2026, 3, 1)), ValueStyle.Brief, "1 March", "1. März");
        Same(new Value.Moment(new LocalDateTime(2026, 11, 16, 9, 12)), ValueStyle.Brief, "16 Nov, 09:12", "16. Nov., 09:12");
        Same(new Value.Moment(new LocalDateTime(2026, 11, 16, 9, 2)), ValueStyle.Exact, "16 Nov 2026, 09:02", "16. Nov. 2026, 09:02");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_machine_s_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Money("51999.50", "EUR", ValueStyle.Exact, "€51,999.50", "51.999,50 €");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Same(Value value, ValueStyle style, string english, string german)
    {
        Assert.Equal(english, Languages.All["en"].Format(value, style));
        Assert.Equal(german, Languages.All["de"].Format(value, style));
    }
}
