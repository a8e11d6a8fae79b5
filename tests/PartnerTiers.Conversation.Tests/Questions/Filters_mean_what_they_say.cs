using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Tests.Questions.Example;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Questions;

public sealed class Filters_mean_what_they_say
{
    private static readonly string[] Everyone = ["P001", "P002", "P003", "P004", "P005", "P006", "P007"];

    [Theory]
    [InlineData(Trait.Tier, "ELITE", "P002 P005")]
    [InlineData(Trait.EarnedTier, "elite", "P005")]
    [InlineData(Trait.Region, "emea", "P002 P003 P004 P006")]
    [InlineData(Trait.Country, "ch", "P006")]
    [InlineData(Trait.Type, "isv", "P003 P004")]
    [InlineData(Trait.Capability, "kubernetes", "P001 P003")]
    [InlineData(Trait.Credential, "solution architect", "P001")]
    [InlineData(Trait.Industry, "retail", "P001 P002")]
    [InlineData(Trait.Manager, "maria.lund@example.com", "P003")]
    [InlineData(Trait.Manager, "me", "P001 P002 P004 P005 P007")]
    [InlineData(Trait.Partner, "P003", "P003")]
    public void A_trait_and_its_opposite(Trait trait, string value, string expected)
    {
        var term = new FilterTerm.OneOf(trait, [value]);
        Assert.Equal(expected, Matching(term));
        Assert.Equal(string.Join(' ', Everyone.Except(expected.Split(' '))), Matching(term with { Not = true }));
    }

    [Theory]
    [InlineData(State.Near, "P001")]
    [InlineData(State.OnCourse, "P004")]
    [InlineData(State.AtRisk, "P002 P007")]
    [InlineData(State.Grace, "P002")]
    [InlineData(State.Exception, "")]
    [InlineData(State.New, "P006")]
    public void A_state(State state, string expected) => Assert.Equal(expected, Matching(new FilterTerm.HasState(state)));

    [Theory]
    [InlineData(Comparison.AtLeast, 4.9, null, "P005")]
    [InlineData(Comparison.MoreThan, 4.75, null, "P005")]
    [InlineData(Comparison.AtMost, 4.1, null, "P007")]
    [InlineData(Comparison.LessThan, 4.1, null, "")]
    [InlineData(Comparison.Exactly, 4.7, null, "P001")]
    [InlineData(Comparison.Between, 4.75, 4.7, "P001 P002")]
    public void A_comparison_of_today(Comparison comparison, double value, double? upper, string expected) =>
        Assert.Equal(expected, Matching(new FilterTerm.Compared("csat", comparison, (decimal)value, (decimal?)upper)));

    [Fact]
    public void No_data_never_matches_a_comparison_turned_round_or_not()
    {
        var all = new FilterTerm.Compared("csat", Comparison.AtLeast, 0m);
        Assert.Equal("P001 P002 P004 P005 P007", Matching(all));
        Assert.Equal(string.Empty, Matching(all with { Not = true }));
    }

    [Fact]
    public void Zero_certified_finds_partners_without_any() => Assert.Equal("P006", Matching(new FilterTerm.Compared("certified", Comparison.Exactly, 0m)));

    [Fact]
    public void Values_are_alternatives_and_terms_all_hold() =>
        Assert.Equal("P004", Matching(new FilterTerm.OneOf(Trait.Country, ["DE", "FR"]), new FilterTerm.Compared("revenue", Comparison.MoreThan, 20_000m)));

    [Fact]
    public void Who_me_is_must_be_known()
    {
        var turn = ExampleWorld.Turn("en") with { AskerEmail = null };
        var mine = new Filter([new FilterTerm.OneOf(Trait.Manager, ["me"])]);
        Assert.Empty(new FilterCheck(turn.View, null).Of(mine));
        var answer = PartnerTiers.Conversation.Questions.QuestionCatalogue.All[0].Answer(new PartnerTiers.Conversation.Questions.Find.FindQuestion(mine), turn);
        Assert.Contains(answer.Parts.OfType<Paragraph>(), part => part.Text.Plain(answer.Language).Contains("e-mail", StringComparison.Ordinal));
    }

    private static string Matching(params FilterTerm[] terms)
    {
        var turn = ExampleWorld.Turn("en");
        return string.Join(' ', new FilterCheck(turn.View, turn.AskerEmail).Of(new Filter([.. terms])).Select(partner => partner.Partner.Id));
    }
}
