using System.Globalization;
using System.Text;

namespace PartnerTiers.Conversation.Understanding.Text;

/// <summary>Takes out of a word what people leave out when they type: case, accents, and special letters of European alphabets.</summary>
internal static class Folding
{
    /// <summary>The word in small plain letters; ä becomes a.</summary>
    public static string Of(string text) => Fold(text, false);

    /// <summary>The ways a word may be typed: ä as a, and as ae.</summary>
    public static IEnumerable<string> Spellings(string text)
    {
        var plain = Fold(text, false);
        yield return plain;
        if (!Ascii.IsValid(text) && Fold(text, true) is var spelledOut && spelledOut != plain)
        {
            yield return spelledOut;
        }
    }

    private static string Fold(string text, bool spellOut)
    {
        // Most words are plain, and of small letters already: they stay the same object.
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        // Half of an emoji cannot be normalised; whole ones are kept as they are.
        var sound = text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;
        var folded = new StringBuilder(text.Length);
        foreach (var letter in sound.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            _ = letter switch
            {
                'ä' or 'ö' or 'ü' when spellOut => folded.Append(letter == 'ä' ? "ae" : letter == 'ö' ? "oe" : "ue"),
                'ß' => folded.Append("ss"),
                'æ' => folded.Append("ae"),
                'œ' => folded.Append("oe"),
                'ø' => folded.Append(spellOut ? "oe" : "o"),
                'å' => folded.Append(spellOut ? "aa" : "a"),
                'ł' => folded.Append('l'),
                'đ' or 'ð' => folded.Append('d'),
                'þ' => folded.Append("th"),
                'ı' => folded.Append('i'),
                _ => AppendBare(folded, letter),
            };
        }

        return folded.ToString();
    }

    private static StringBuilder AppendBare(StringBuilder folded, char letter)
    {
        if (letter < 128 || char.IsSurrogate(letter))
        {
            return folded.Append(letter);
        }

        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(part);
            }
        }

        return folded;
    }
}
