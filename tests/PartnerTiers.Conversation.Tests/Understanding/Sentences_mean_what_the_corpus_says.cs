using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Understanding;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding;

public sealed class Sentences_mean_what_the_corpus_says
{
    internal static readonly SentenceReader Reader = New();

    [Theory]
    [InlineData("english.md", "en")]
    [InlineData("german.md", "de")]
    [InlineData("english-systematic.md", "en")]
    [InlineData("german-systematic.md", "de")]
    [InlineData("names.md", "en")]
    [InlineData("negative.md", "en")]
    public void Every_sentence_means_its_heading(string file, string language)
    {
        var wrong = Corpus.Read(file)
            .Select(item => (item.Sentence, item.Meaning, Got: Notation.Of(Reader.Read(item.Sentence, Northwind.View, language, null))))
            .Where(item => !Agrees(item.Got, item.Meaning))
            .Select(item => $"{item.Sentence}\n    wanted {item.Meaning}\n    got    {item.Got}")
            .ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} sentences are read otherwise:\n{string.Join('\n', wrong)}");
    }

    internal static SentenceReader New()
    {
        var grammar = new Grammar(QuestionCatalogue.All);
        return new SentenceReader(grammar, new ReaderIndexes(grammar));
    }

    // "ask" stands for any question back or honest no.
    private static bool Agrees(string got, string meaning) => meaning == "ask"
        ? got.Split(' ')[0] is "choose" or "which" or "no-such" or "name-partner" or "nothing" or "out-of-scope"
        : meaning.EndsWith('…') ? got.StartsWith(meaning[..^1], StringComparison.Ordinal) : Sorted(got) == Sorted(meaning);

    // Conditions hold together, in whatever order they were said.
    private static string Sorted(string notation) => string.Join(' ', notation.Split(' ').Order(StringComparer.Ordinal));
}
