using System.Text;
using System.Text.RegularExpressions;
using PartnerTiers.Conversation.Understanding.Text;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding;

public sealed class Plain_text_is_cut_as_all_text_is
{
    private static readonly string[] Parts = ["a", "Z", "é", "ß", "İ", "e\u0301", "\u0301", "ﬁ", "w", "'", "s", "''", " ", "  ", "-", "–", "+", "++", "#", "&", ">", ">=", "<", "=", "≥", "≤", ".", ",", "€", "k", "%", "_", "(", "\"", "\u00a0", "😀", "漢", "ա"];

    [Fact]
    public void Whatever_its_letters_and_signs()
    {
        var random = new Random(4);
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder();
            for (var part = random.Next(12); part >= 0; part--)
            {
                text.Append(Parts[random.Next(Parts.Length)]);
            }

            Same(text.ToString());
        }
    }

    [Theory]
    [InlineData("english.md")]
    [InlineData("german.md")]
    [InlineData("names.md")]
    [InlineData("negative.md")]
    public void Every_sentence_of_the_corpora(string file) => Assert.All(Corpus.Read(file).Where(static item => PlainPieces.Are(item.Sentence)), static item => Same(item.Sentence));

    [Theory]
    [InlineData("over 80k")]
    [InlineData("w/o certs")]
    [InlineData("jo@example.com")]
    [InlineData("Ⅳ")]
    [InlineData("٣")]
    public void Text_with_more_in_it_is_not_plain(string text) => Assert.False(PlainPieces.Are(text));

    private static void Same(string text)
    {
        Assert.True(PlainPieces.Are(text), text);
        var cut = new List<string>();
        for (var at = 0; PlainPieces.Next(text, at, out var from, out at);)
        {
            cut.Add(text[from..at]);
        }

        Assert.Equal(Tokens.Pieces().Matches(text).Select(static (Match match) => match.Value), cut);
    }
}
