using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding;

public sealed class Capitals_and_languages_are_told_apart
{
    [Theory]
    [InlineData("WHO ARE OUR ELITE PARTNERS IN THE US", "find tier=elite country=US")]
    [InlineData("TOP 10 PARTNERS BY REVENUE", "find order=-revenue limit=10")]
    [InlineData("WHO CAN DO SECURITY OR BACKUP IN THE UK", "find capability=Security|Backup country=GB")]
    [InlineData("WELCHE PARTNER SIND IN DER SCHWEIZ ELITE", "find tier=elite country=CH")]
    [InlineData("US partners", "find country=US")]
    [InlineData("partners in the US", "find country=US")]
    [InlineData("elite partners in us", "find tier=elite country=US")]
    [InlineData("Elite partners in FR or UK", "find tier=elite country=FR|GB")]
    public void Little_words_in_a_shouted_sentence_are_no_countries(string sentence, string meant) => Assert.Equal(Asking.Meant(meant), Asking.Of(sentence));

    [Theory]
    [InlineData("who are our elite partners", "de", "en")]
    [InlineData("wer sind unsere elite partner", "en", "de")]
    [InlineData("zeig mir partners with revenue over 500k", "en", "de")]
    [InlineData("partner in österreich", "en", "de")]
    [InlineData("top 5 partners in Deutschland by revenue", "de", "en")]
    [InlineData("wieviele elite partner", "en", "de")]
    [InlineData("benefits of select", "de", "en")]
    [InlineData("was bekommt elite", "en", "de")]
    [InlineData("danke", "en", "de")]
    [InlineData("acme", "de", "de")]
    [InlineData("elite", "de", "de")]
    [InlineData("globex csat", "de", "de")]
    [InlineData("globex csat", "en", "en")]
    public void The_words_of_the_question_decide_its_language(string sentence, string hint, string language) => Assert.Equal(language, Asking.Read(sentence, hint).Language);
}
