using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PartnerTiers.Conversation.Understanding.Text;

/// <summary>Cuts a sentence into words, numbers and signs.</summary>
internal static partial class Tokens
{
    /// <summary>Longer sentences are not questions; what comes after is not read.</summary>
    public const int Most = 60;

    // Half a page: more is pasted text, and reading it would take time for nothing.
    private const int MostCharacters = 1500;

    /// <summary>The text with one kind of apostrophe, and "to" for an arrow; no longer than what is read of it.</summary>
    public static string Straightened(string text) => (text.Length > MostCharacters ? text[..MostCharacters] : text)
        .Replace('’', '\'').Replace('‘', '\'').Replace('´', '\'').Replace('`', '\'').Replace("->", " to ", StringComparison.Ordinal).Replace("→", " to ", StringComparison.Ordinal);

    public static ImmutableArray<Token> Of(string sentence)
    {
        var text = Straightened(sentence);
        var tokens = ImmutableArray.CreateBuilder<Token>(8);
        if (PlainPieces.Are(text))
        {
            for (var at = 0; tokens.Count < Most && PlainPieces.Next(text, at, out var from, out at);)
            {
                tokens.Add(Plain(text[from..at]));
            }
        }
        else
        {
            AddPieces(text, tokens);
        }

        return tokens.DrainToImmutable();
    }

    // Numbers, addresses and "w/o" depend on what stands around them.
    private static void AddPieces(string text, ImmutableArray<Token>.Builder tokens)
    {
        foreach (var piece in Pieces().EnumerateMatches(text))
        {
            if (tokens.Count == Most)
            {
                break;
            }

            // Only numbers have parts to look at, and only for them is a match with groups worth its memory.
            tokens.Add(text.AsSpan(piece.Index, piece.Length).ContainsAnyInRange('0', '9') && Pieces().Match(text, piece.Index) is var match && match.Groups["number"].Success && Numbers.TryRead(match, out var quantity)
                ? new Token(match.Value, Folding.Of(match.Groups["digits"].Value + match.Groups["unit"].Value), quantity)
                : Plain(text.Substring(piece.Index, piece.Length)));
        }
    }

    private static Token Plain(string raw) => new(raw, Word(raw), null);

    private static string Word(string raw)
    {
        var word = Folding.Of(raw);
        return !word.Contains('\'', StringComparison.Ordinal) ? word
            : word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.Trim('\'').Replace("'", string.Empty, StringComparison.Ordinal);
    }

    [GeneratedRegex("""
        (?<number>(?<![\p{L}\p{N}])(?<before>[€$£¥]|(?:eur|usd|gbp|chf)\ )?\ ?(?<digits>\d{1,3}(?:[\ \u00A0\u202F]\d{3})+(?!\d)|\d+(?:[.,']\d+)*)
          [\ -]?(?<unit>%|(?:k|m|mn|mm|bn|mio|mill|mrd|tsd|teur|tchf|t(?=€)|meur|mchf|tausend|thousand|grand|millionen|million|millions|prozent|percent)(?![\p{L}\p{N}])\.?)?
          \ ?(?<after>[€$£¥]|(?:eur|euro|euros|usd|dollar|dollars|gbp|chf|franken)(?![\p{L}\p{N}]))?(?<plus>\+)?)(?![\p{L}\p{N}@])
        | w/o?(?![\p{L}\p{N}])
        | (?<=[\dkm%€$£]\ ?)(?<!\d{4}|-\d\d)[-–—](?=\ ?[€$£]?\ ?\d)
        | [\p{L}\p{N}._-]+@[\p{L}\p{N}._-]+(?:'s)?
        | [\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}]+)*(?:\+\+|\#)?
        | >=|<=|≥|≤|>|<|=|&|\+|/(?!\d)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Pieces();
}
