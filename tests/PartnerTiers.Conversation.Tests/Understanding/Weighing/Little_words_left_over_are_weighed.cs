using PartnerTiers.Conversation.Tests.Evaluation;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Weighing;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding.Weighing;

public sealed class Little_words_left_over_are_weighed
{
    private static readonly Weigher Weigher = QuestionNotation.Grammar.Weigher;

    [Theory]
    [InlineData("which elite partners sit in Germany", "find tier=elite country=DE")]
    [InlineData("so I'm looking for elite partners somewhere around Germany", "find tier=elite country=DE")]
    [InlineData("missing stuff for Globex to Elite", "need partner=Globex tier=elite")]
    public void Words_that_say_little_spoil_no_reading(string sentence, string meant) => Assert.Equal(Asking.Meant(meant), Asking.Of(sentence));

    [Theory]
    [InlineData("elite partners in Madrid")]
    [InlineData("which elite partners do blockchain")]
    [InlineData("elite partners with unicorns in Germany")]
    [InlineData("average csat select elite folks")]
    public void Words_that_may_be_a_condition_do(string sentence) => Assert.IsNotType<Understood.One>(Asking.Read(sentence));

    [Fact]
    public void The_trail_says_what_was_weighed() =>
        Assert.Contains(Asking.Read("elite partners presently in Germany").Trail, static line => line.StartsWith("weighed: ", StringComparison.Ordinal));

    [Fact]
    public void What_a_sentence_speaks_of_tells_the_kind()
    {
        var sense = new Sense();
        sense.Concepts.Add("howmany");
        sense.Softs.Add("partner");
        var weighed = Weigher.Weigh(sense);
        Assert.Equal("count", weighed[0].Kind);
        Assert.Equal(1, weighed.Sum(static kind => kind.Share), 6);
        Assert.Contains("howmany", Weigher.Telling("count", sense));
    }

    [Fact]
    public void A_concept_that_sets_something_is_never_idle() => Assert.False(Weigher.IsIdle("receipt", "uncounted"));

    [Fact]
    public void Training_twice_gives_the_same()
    {
        var sense = new Sense();
        sense.Concepts.Add("need");
        Assert.Equal(Rounded(Weigher), Rounded(new Weigher(QuestionNotation.Grammar.Book, QuestionNotation.Grammar.Words)));

        List<(string, double)> Rounded(Weigher weigher) => [.. weigher.Weigh(sense).Select(static kind => (kind.Kind, Math.Round(kind.Share, 9)))];
    }
}
