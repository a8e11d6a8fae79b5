using PartnerTiers.Conversation.Understanding.Spelling;
using Xunit;

namespace PartnerTiers.Conversation.Tests.Understanding;

public sealed class Spelling_is_forgiven
{
    private static readonly SpellingIndex Index = new(["revenue", "region", "elite", "select", "certification", "kubernetes", "rev", "tier"]);

    [Theory]
    [InlineData("revenu", "revenue")]
    [InlineData("revvenue", "revenue")]
    [InlineData("ervenue", "revenue")]
    [InlineData("elote", "elite")]
    [InlineData("certifcatoin", "certification")]
    [InlineData("kubernets", "kubernetes")]
    public void The_nearest_word_is_found(string typed, string word) => Assert.Equal(word, Assert.Single(Index.Find(typed)).Word);

    [Theory]
    [InlineData("rav")]
    [InlineData("elots")]
    [InlineData("something")]
    public void What_is_too_far_is_not(string typed) => Assert.Empty(Index.Find(typed));

    [Fact]
    public void Every_word_is_found_as_any_one_error_leaves_it()
    {
        foreach (var word in new[] { "revenue", "region", "select", "kubernetes" })
        {
            for (var at = 0; at < word.Length; at++)
            {
                Assert.Contains(Index.Find(word.Remove(at, 1)), near => near.Word == word);
                Assert.Contains(Index.Find(word.Insert(at, "x")), near => near.Word == word);
                Assert.Contains(Index.Find(word[..at] + "x" + word[(at + 1)..]), near => near.Word == word);
            }
        }
    }

    [Fact]
    public void It_finds_what_measuring_every_word_finds()
    {
        var random = new Random(4);
        var words = Enumerable.Range(0, 2000).Select(_ => Word(random)).Distinct(StringComparer.Ordinal).ToArray();
        var index = new SpellingIndex(words);
        for (var round = 0; round < 300; round++)
        {
            var typed = Word(random);
            var most = Edits.Allowed(typed.Length);
            var measured = words.Where(word => Edits.Allowed(word.Length + 1) > 0).Select(word => (Word: word, Errors: Edits.Between(typed, word, most))).Where(near => near.Errors <= most && near.Errors <= Math.Max(1, Edits.Allowed(near.Word.Length))).ToList();
            var fewest = measured.Count == 0 ? 0 : measured.Min(near => near.Errors);
            Assert.Equal(measured.Where(near => near.Errors == fewest).Order(), index.Find(typed).Order());
        }
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(4, 10)).Select(_ => "abcd"[random.Next(4)]));
}
