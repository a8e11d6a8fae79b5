using PartnerTiers.Conversation.Understanding.Clauses;
using PartnerTiers.Conversation.Understanding.Text;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding.Clauses;

public sealed class Patterns_of_words_are_matched
{
    [Theory]
    [InlineData("(if|when) you have [a [quick]] (minute|moment)", "if you have a quick minute please", 6)]
    [InlineData("(if|when) you have [a [quick]] (minute|moment)", "when you have moment", 4)]
    [InlineData("(if|when) you have [a [quick]] (minute|moment)", "when you have a quick", 0)]
    [InlineData("thanks [a lot]", "thanks a lot", 3)]
    [InlineData("thanks [a lot]", "thanks a", 1)]
    [InlineData("für die störung", "fuer die Stoerung", 3)]
    [InlineData("für die störung", "fur die Störung", 3)]
    public void It_takes_as_many_words_as_it_can(string pattern, string text, int words) => Assert.Equal(words, WordPattern.Parse(pattern).Match(Tokens.Of(text).AsSpan()));

    [Theory]
    [InlineData("thanks [a lot", "not closed")]
    [InlineData("thanks a) lot", "too many")]
    public void A_bracket_out_of_place_stops_the_start(string pattern, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => WordPattern.Parse(pattern)).Message, StringComparison.Ordinal);
}
