using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding.Filters;

public sealed class Superlatives_are_read
{
    [Theory]
    [InlineData("second best partner by CSAT", "find order=-csat place=2")]
    [InlineData("who is our second best partner", "find order=-revenue place=2")]
    [InlineData("third largest partner in EMEA", "find region=EMEA order=-revenue place=3")]
    [InlineData("which partner has the second highest CSAT", "find order=-csat place=2")]
    [InlineData("second worst CSAT", "find order=+csat place=2")]
    [InlineData("who is our oldest partner", "find order=+joined limit=1")]
    [InlineData("oldest partners in Germany", "find country=DE order=+joined")]
    [InlineData("the 3 newest partners", "find order=-joined limit=3")]
    [InlineData("newest reseller", "find type=reseller order=-joined limit=1")]
    [InlineData("second oldest partner", "find order=+joined place=2")]
    [InlineData("biggest partner in Spain", "find country=ES order=-revenue limit=1")]
    [InlineData("who has the worst CSAT", "find order=+csat limit=1")]
    [InlineData("bottom 3 by revenue", "find order=+revenue limit=3")]
    [InlineData("who has the fewest certs", "find order=+certified limit=1")]
    [InlineData("which Elite partner has the lowest revenue", "find tier=elite order=+revenue limit=1")]
    public void In_English(string sentence, string meant) => Assert.Equal(Asking.Meant(meant), Asking.Of(sentence));

    [Theory]
    [InlineData("zweitbester Partner nach CSAT", "find order=-csat place=2")]
    [InlineData("der drittgrößte Partner in EMEA", "find region=EMEA order=-revenue place=3")]
    [InlineData("wer hat den zweithöchsten CSAT", "find order=-csat place=2")]
    [InlineData("wer ist unser ältester Partner", "find order=+joined limit=1")]
    [InlineData("die ältesten Partner in Deutschland", "find country=DE order=+joined")]
    [InlineData("die 3 neuesten Partner", "find order=-joined limit=3")]
    [InlineData("größter Partner in Spanien", "find country=ES order=-revenue limit=1")]
    [InlineData("wer hat den schlechtesten CSAT", "find order=+csat limit=1")]
    [InlineData("die 3 schwächsten nach Umsatz", "find order=+revenue limit=3")]
    [InlineData("wer hat die wenigsten Zertifizierten", "find order=+certified limit=1")]
    public void In_German(string sentence, string meant) => Assert.Equal(Asking.Meant(meant), Asking.Of(sentence, "de"));

    [Theory]
    [InlineData("most improved partner", "en")]
    [InlineData("who improved the most", "en")]
    [InlineData("average deal size of Elite partners", "en")]
    [InlineData("what is the average deal size", "en")]
    [InlineData("am meisten verbesserter Partner", "de")]
    [InlineData("durchschnittliche Dealgröße", "de")]
    public void What_no_fact_says_gets_no_answer_to_something_else(string sentence, string language)
    {
        var got = Asking.Of(sentence, language);
        Assert.False(got.StartsWith("find", StringComparison.Ordinal) || got.StartsWith("count", StringComparison.Ordinal), got);
    }
}
