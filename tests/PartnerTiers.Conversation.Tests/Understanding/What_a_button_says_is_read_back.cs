using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Words;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding;

public sealed class What_a_button_says_is_read_back
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Every_example_is_understood_as_itself(string language)
    {
        var turn = new Turn(Northwind.View, Languages.All[language], null);
        var examples = QuestionCatalogue.All.Select(kind => (Kind: kind, Question: kind.Example(turn))).Where(example => example.Question is not null).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
        {
            var sentence = example.Kind.Ask(example.Question!, turn).Plain(turn.Language);
            Assert.Equal(Notation.Of(example.Question!), Notation.Of(Sentences_mean_what_the_corpus_says.Reader.Read(sentence, turn.View, language, null)));
        });
    }
}
