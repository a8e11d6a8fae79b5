using System.Text;
using PartnerTiers.Conversation.Understanding;
using PartnerTiers.Conversation.Tests.Desk;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding;

public sealed class Nothing_a_person_types_breaks_the_reader
{
    private static readonly PartnerTiers.Conversation.Understanding.Lexicons.Lexicon Words = new Grammar(PartnerTiers.Conversation.Questions.QuestionCatalogue.All).Words;

    [Fact]
    public async Task Random_words_and_letters_never_throw()
    {
        var random = new Random(11);
        var words = Corpus.Read("english.md").Concat(Corpus.Read("german.md")).SelectMany(item => item.Sentence.Split(' ')).Concat(["\u202e", "😀", "'", "\"", "{x}", "<b>", "0", "-1", "99999999999999999999", "1.2.3", "%", "\0", "İ", "ﬁ"]).ToArray();
        var desk = new DeskFixture().Desk;
        for (var round = 0; round < 300; round++)
        {
            var sentence = new StringBuilder();
            for (var word = random.Next(0, 14); word >= 0; word--)
            {
                sentence.Append(random.Next(8) == 0 ? ((char)random.Next(1, 0xD7FF)).ToString() : words[random.Next(words.Length)]).Append(random.Next(5) == 0 ? string.Empty : " ");
            }

            var answer = await desk.AnswerAsync(DeskFixture.Home(sentence.ToString()), default);
            Assert.False(answer.Kind == "incident", sentence.ToString());
        }
    }

    [Fact]
    public async Task Endless_text_is_answered_in_time()
    {
        var desk = new DeskFixture().Desk;
        var answer = await desk.AnswerAsync(DeskFixture.Home(string.Concat(Enumerable.Repeat("select or elite and next ", 5000))), default);
        Assert.NotEqual("incident", answer.Kind);
    }

    [Theory]
    [InlineData("english.md", "en", 3)]
    [InlineData("english-systematic.md", "en", 3)]
    [InlineData("german.md", "de", 3)]
    [InlineData("german-systematic.md", "de", 3)]
    public void A_typing_error_gives_the_same_question_or_one_back_never_another(string file, string language, int rounds)
    {
        var random = new Random(5);
        var other = new List<string>();
        foreach (var (sentence, meaning) in Corpus.Read(file))
        {
            for (var round = 0; round < rounds; round++)
            {
                var bent = Bend(sentence, random);
                var understood = Sentences_mean_what_the_corpus_says.Reader.Read(bent, Northwind.View, language, null);
                // "There" for "three" is no typing error that can be seen.
                if (understood is Understood.One && !bent.Split(' ').Except(sentence.Split(' ')).Any(Words.Knows) && !meaning.EndsWith('…') && Sorted(Notation.Of(understood)) != Sorted(meaning))
                {
                    other.Add($"{bent}  ({sentence})\n    {meaning}\n    {Notation.Of(understood)}");
                }
            }
        }

        Assert.True(other.Count == 0, $"{other.Count} misspelt sentences are taken for another question:\n{string.Join('\n', other)}");
    }

    // One letter of one longer word is left out, doubled or swapped with its neighbour.
    private static string Bend(string sentence, Random random)
    {
        var words = sentence.Split(' ');
        var long5 = Enumerable.Range(0, words.Length).Where(at => words[at].Length >= 5 && words[at].All(char.IsLetter)).ToList();
        if (long5.Count == 0)
        {
            return sentence;
        }

        var chosen = long5[random.Next(long5.Count)];
        var word = words[chosen];
        var place = random.Next(1, word.Length - 1);
        words[chosen] = random.Next(3) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place, word[place].ToString()),
            _ => word[..place] + word[place + 1] + word[place] + word[(place + 2)..],
        };
        return string.Join(' ', words);
    }

    private static string Sorted(string notation) => string.Join(' ', notation.Split(' ').Order(StringComparer.Ordinal));
}
