using System.Globalization;

namespace PartnerTiers.Conversation.Understanding.Text;

/// <summary>
/// Cuts text without digits, addresses and slashes as <see cref="Tokens.Pieces"/> does, at a tenth of its price: nearly every sentence and name is such text, and of
/// names there are a hundred thousand to cut before the first question.
/// </summary>
internal static class PlainPieces
{
    /// <summary>Whether a text is of this kind.</summary>
    public static bool Are(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (sign is '@' or '/' || (char.IsAscii(sign) ? char.IsAsciiDigit(sign) : char.IsNumber(sign)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The next piece at or after <paramref name="at"/>; false: none.</summary>
    public static bool Next(ReadOnlySpan<char> text, int at, out int from, out int to)
    {
        for (from = at; from < text.Length; from++)
        {
            if (IsOfWord(text[from]))
            {
                to = EndOfWord(text, from + 1);
                return true;
            }

            if (text[from] is '>' or '<' or '=' or '≥' or '≤' or '&' or '+')
            {
                to = from + (text[from] is '>' or '<' && from + 1 < text.Length && text[from + 1] == '=' ? 2 : 1);
                return true;
            }
        }

        to = from;
        return false;
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int to)
    {
        while (to < text.Length && IsOfWord(text[to]))
        {
            to++;
        }

        // "what's", "o'neill"
        while (to + 1 < text.Length && text[to] == '\'' && char.IsLetter(text[to + 1]))
        {
            to += 2;
            while (to < text.Length && char.IsLetter(text[to]))
            {
                to++;
            }
        }

        return text[to..].StartsWith("++", StringComparison.Ordinal) ? to + 2 : to < text.Length && text[to] == '#' ? to + 1 : to;
    }

    private static bool IsOfWord(char sign) => char.IsAscii(sign)
        ? char.IsAsciiLetter(sign)
        : char.IsLetter(sign) || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
