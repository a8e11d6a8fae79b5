using System.Collections.Frozen;
using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>Letters and digits as they are dictated: "eff five", "double u".</summary>
internal static class SpokenLetters
{
    private static readonly FrozenDictionary<string, char> Letters = WordFiles.All.Values
        .SelectMany(static file => file.Letters.SelectMany(static pair => pair.Value.SelectMany(Folding.Spellings).Select(word => (Word: word, Letter: pair.Key[0])))
            .Concat(file.Numbers.Where(static pair => pair.Key is >= 0 and <= 9).SelectMany(static pair => pair.Value.SelectMany(Folding.Spellings).Select(word => (Word: word.TrimEnd('?'), Letter: (char)('0' + (int)pair.Key))))))
        .DistinctBy(static pair => pair.Word)
        .ToFrozenDictionary(static pair => pair.Word, static pair => pair.Letter, StringComparer.Ordinal);

    /// <summary>The letter that begins at a word, the word after it, and whether it is said rather than written; null: none does.</summary>
    public static (char Letter, int To, bool IsSaid)? At(ImmutableArray<Token> tokens, int at)
    {
        var word = tokens[at].Word;
        if (at + 1 < tokens.Length && word.Length > 3 && Letters.TryGetValue(word + " " + tokens[at + 1].Word, out var both))
        {
            return (both, at + 2, true);
        }

        return word.Length == 1 ? (word[0], at + 1, false) : Letters.TryGetValue(word, out var letter) ? (letter, at + 1, true) : null;
    }
}
