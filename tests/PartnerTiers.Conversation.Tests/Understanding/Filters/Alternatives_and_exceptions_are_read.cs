using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding.Filters;

public sealed class Alternatives_and_exceptions_are_read
{
    [Theory]
    [InlineData("partners in Germany or with Kubernetes", "find any(country=DE;capability=Kubernetes)")]
    [InlineData("which partners are in Germany or can do Kubernetes", "find any(country=DE;capability=Kubernetes)")]
    [InlineData("show me all resellers or Elite partners", "find any(type=reseller;tier=elite)")]
    [InlineData("resellers or Elite", "find any(type=reseller;tier=elite)")]
    [InlineData("resellers or Elite partners in EMEA", "find any(type=reseller;tier=elite) region=EMEA")]
    [InlineData("partners that are Elite or have revenue over 500k", "find any(tier=elite;revenue>500000)")]
    [InlineData("how many partners are in Germany or certified as Sales Professional", "count any(country=DE;credential=\"Sales Professional\")")]
    [InlineData("partners with CSAT above 4.5 or at least 3 certs", "find any(csat>4.5;certified>=3)")]
    [InlineData("partners in grace or with an exception", "find any(state=grace;state=exception)")]
    [InlineData("partners either in Spain or in the retail industry", "find any(country=ES;industry=Retail)")]
    [InlineData("Elite or German partners", "find any(tier=elite;country=DE)")]
    [InlineData("Elite partners in EMEA or Canada", "find tier=elite any(region=EMEA;country=CA)")]
    [InlineData("partners neither in Germany nor in France", "find not:country=DE|FR")]
    [InlineData("partners that are neither Elite nor in Germany", "find not:tier=elite not:country=DE")]
    [InlineData("partners other than Acme in Germany", "find not:partner=Acme country=DE")]
    [InlineData("all partners except Acme and Globex", "find not:partner=Acme|Globex")]
    [InlineData("Elite partners apart from Initech", "find tier=elite not:partner=Initech")]
    [InlineData("all but Elite partners", "find not:tier=elite")]
    [InlineData("all partners except resellers", "find not:type=reseller")]
    [InlineData("partners not in DACH but EMEA", "find not:country=DE|AT|CH region=EMEA")]
    [InlineData("top tier partners in EMEA", "find tier=elite region=EMEA")]
    [InlineData("who is in the highest tier", "find tier=elite")]
    [InlineData("partners in the lowest tier", "find tier=registered")]
    [InlineData("how many partners are at the top level", "count tier=elite")]
    [InlineData("Select or better in Germany", "find tier=select|elite country=DE")]
    [InlineData("partners not yet Elite in EMEA", "find tier=registered|select region=EMEA")]
    public void In_English(string sentence, string meant) => Assert.Equal(Asking.Meant(meant), Asking.Of(sentence));

    [Theory]
    [InlineData("Partner in Deutschland oder mit Kubernetes", "find any(country=DE;capability=Kubernetes)")]
    [InlineData("zeig mir Reseller oder Elite-Partner", "find any(type=reseller;tier=elite)")]
    [InlineData("Partner die Elite sind oder mehr als 500.000 Umsatz haben", "find any(tier=elite;revenue>500000)")]
    [InlineData("welche Partner sind entweder in Spanien oder in der Branche Retail", "find any(country=ES;industry=Retail)")]
    [InlineData("wie viele Partner sind in Schonfrist oder mit Ausnahme", "count any(state=grace;state=exception)")]
    [InlineData("Partner weder in Deutschland noch in Frankreich", "find not:country=DE|FR")]
    [InlineData("Partner die weder Elite noch in Deutschland sind", "find not:tier=elite not:country=DE")]
    [InlineData("alle Partner außer Acme", "find not:partner=Acme")]
    [InlineData("alle Partner in Deutschland bis auf Acme", "find country=DE not:partner=Acme")]
    [InlineData("alle Partner außer Resellern", "find not:type=reseller")]
    [InlineData("Partner nicht in DACH aber in EMEA", "find not:country=DE|AT|CH region=EMEA")]
    [InlineData("Partner in der höchsten Stufe", "find tier=elite")]
    [InlineData("wie viele Partner sind in der niedrigsten Stufe", "count tier=registered")]
    [InlineData("Select oder besser in Deutschland", "find tier=select|elite country=DE")]
    [InlineData("Partner unter Elite in EMEA", "find tier=registered|select region=EMEA")]
    [InlineData("Partner die noch nicht Elite sind", "find not:tier=elite")]
    public void In_German(string sentence, string meant) => Assert.Equal(Asking.Meant(meant), Asking.Of(sentence, "de"));

    [Theory]
    [InlineData("resellers in Germany or ISVs in France", "en")]
    [InlineData("Elite partners in Germany or partners with Kubernetes", "en")]
    [InlineData("partners not in Germany or with Kubernetes", "en")]
    [InlineData("Reseller in Deutschland oder ISVs in Frankreich", "de")]
    public void What_could_be_told_in_two_ways_is_asked_back(string sentence, string language) => Assert.DoesNotContain("if:", Asking.Of(sentence, language).Split("which:")[0], StringComparison.Ordinal);
}
