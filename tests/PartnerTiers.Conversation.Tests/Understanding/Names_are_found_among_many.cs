using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Names;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Programme.Facts;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding;

public sealed class Names_are_found_among_many
{
    private static readonly NameIndex Index = new([.. new[]
    {
        "Brook Valley Software Sp. z o.o.", "Nova Labs S.p.A.", "Nova Labs AB", "Tall Pines d.o.o.", "Kestrel Ridge Kft.", "Harbour Gate Sdn Bhd", "Copper Field S.A. de C.V.", "Ost Wind GmbH & Co. KG", "Quay EU", "Quay US", "Ag Data", "Åkerlund Öst AB",
    }.Select((name, at) => Partner("P" + at, name))]);

    [Theory]
    [InlineData("brook valley software", "P0")]
    [InlineData("Brook Valley Software sp. z o.o.", "P0")]
    [InlineData("software brook valley", "P0")]
    [InlineData("brookvalleysoftware", "P0")]
    [InlineData("broook valley software", "P0")]
    [InlineData("tall pines", "P3")]
    [InlineData("kestrel ridge kft", "P4")]
    [InlineData("harbour gate", "P5")]
    [InlineData("copper field", "P6")]
    [InlineData("ost wind", "P7")]
    [InlineData("ag data", "P10")]
    [InlineData("akerlund ost", "P11")]
    [InlineData("aakerlund oest", "P11")]
    public void A_name_is_known_however_it_is_typed(string typed, string partner) => Assert.Equal([partner], Best(typed));

    [Fact]
    public void Namesakes_are_both_meant_unless_the_legal_form_tells()
    {
        Assert.Equal(["P1", "P2"], Best("nova labs").Order());
        Assert.Equal(["P2"], Best("nova labs ab"));
        Assert.Equal(["P1"], Best("nova labs spa"));
    }

    [Fact]
    public void What_only_looks_like_a_legal_form_is_part_of_the_name()
    {
        Assert.Equal(["P8"], Best("quay eu"));
        Assert.Equal(["P9"], Best("quay us"));
    }

    [Fact]
    public void Names_that_nobody_has_are_not_found() => Assert.Empty(Best("zeppelin"));

    [Fact]
    public void Each_of_many_is_found_alone_by_its_whole_name()
    {
        var random = new Random(9);
        var partners = Enumerable.Range(0, 5000).Select(number => Partner("N" + number, $"{Word(random)} {Word(random)} GmbH")).DistinctBy(partner => partner.Partner.Name).ToImmutableArray();
        var index = new NameIndex(partners);
        foreach (var facts in partners.Where((_, at) => at % 50 == 0))
        {
            var match = index.Find(Tokens.Of(facts.Partner.Name), static _ => false, static _ => false).Where(found => found.Fit == NameFit.Exact).MaxBy(found => found.To - found.From);
            Assert.Equal(facts.Partner.Id, Assert.Single(match!.Partners));
        }
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(3, 6)).Select(_ => "bcdfglmnprst"[random.Next(12)].ToString() + "aeiou"[random.Next(5)]));

    private static string[] Best(string typed)
    {
        var tokens = Tokens.Of(typed);
        var found = Index.Find(tokens, static _ => false, static _ => false).Where(match => match.To - match.From == tokens.Length).OrderBy(match => match.Fit).ToList();
        return found.Count == 0 ? [] : [.. found[0].Partners];
    }

    private static PartnerFacts Partner(string id, string name) => Snapshot.Build(new FactSet([new Partner(id, name, "reseller", "EMEA", "DE", [], [], [], null, "registered")], [], [], [], [], [], [])).Partners[0];
}
