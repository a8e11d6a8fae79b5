using System.Collections.Immutable;
using System.Numerics;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>A stretch of words with alternatives and optional parts, written as phrases are but never written out: politeness combines into too many forms.</summary>
internal sealed class WordPattern
{
    // A bit for each place between words.
    private const int Most = 63;

    private readonly Part whole;

    private WordPattern(Part whole) => this.whole = whole;

    // One word in its spellings, or several parts in a row, or one of several.
    private sealed record Part(ImmutableArray<string> Word, ImmutableArray<Part> Row, ImmutableArray<Part> OneOf);

    /// <summary>Reads a pattern.</summary>
    public static WordPattern Parse(string text)
    {
        var at = 0;
        var part = OneOf(text, ref at);
        return at == text.Length ? new WordPattern(part) : throw new InvalidDataException($"'{text}': bracket too many at character {at + 1}.");
    }

    /// <summary>The words that it may begin with.</summary>
    public IEnumerable<string> Firsts => First(whole).Words;

    /// <summary>How many of the first words it takes, the most that it can; 0: none.</summary>
    public int Match(ReadOnlySpan<Token> words) => BitOperations.Log2(Matches(words) | 1);

    /// <summary>Whether it takes all of the words.</summary>
    public bool MatchAll(ReadOnlySpan<Token> words) => words.Length is > 0 and <= Most && (Matches(words) & (1ul << words.Length)) != 0;

    /// <summary>All numbers of first words that it can take, a bit each; the lowest where all of it is optional.</summary>
    public ulong Matches(ReadOnlySpan<Token> words) => Ends(whole, words.Length > Most ? words[..Most] : words, 1);

    // From any of some places to all places where the part may end, a bit each.
    private static ulong Ends(Part part, ReadOnlySpan<Token> words, ulong from)
    {
        var ends = 0ul;
        if (!part.Word.IsDefault)
        {
            for (; from != 0; from &= from - 1)
            {
                var at = BitOperations.TrailingZeroCount(from);
                ends |= at < words.Length && part.Word.Contains(words[at].Word) ? 1ul << (at + 1) : 0;
            }

            return ends;
        }

        if (!part.OneOf.IsDefault)
        {
            foreach (var choice in part.OneOf)
            {
                ends |= Ends(choice, words, from);
            }

            return ends;
        }

        ends = from;
        foreach (var next in part.Row)
        {
            ends = ends == 0 ? 0 : Ends(next, words, ends);
        }

        return ends;
    }

    private static (IEnumerable<string> Words, bool MayBeEmpty) First(Part part)
    {
        if (!part.Word.IsDefault)
        {
            return (part.Word, false);
        }

        if (!part.OneOf.IsDefault)
        {
            var choices = part.OneOf.Select(First).ToList();
            return (choices.SelectMany(static choice => choice.Words), choices.Exists(static choice => choice.MayBeEmpty));
        }

        var row = part.Row.Select(First).ToList();
        var needed = row.FindIndex(static next => !next.MayBeEmpty);
        return (row.Take(needed < 0 ? row.Count : needed + 1).SelectMany(static next => next.Words), needed < 0);
    }

    private static Part OneOf(string text, ref int at)
    {
        var choices = ImmutableArray.CreateBuilder<Part>();
        choices.Add(Row(text, ref at));
        while (at < text.Length && text[at] == '|')
        {
            at++;
            choices.Add(Row(text, ref at));
        }

        return choices is [var only] ? only : new Part(default, default, choices.ToImmutable());
    }

    private static Part Row(string text, ref int at)
    {
        var row = ImmutableArray.CreateBuilder<Part>();
        while (at < text.Length && text[at] is not (')' or ']' or '|'))
        {
            if (text[at] is '(' or '[')
            {
                var isOptional = text[at] == '[';
                at++;
                var inner = OneOf(text, ref at);
                if (at == text.Length || text[at] != (isOptional ? ']' : ')'))
                {
                    throw new InvalidDataException($"'{text}': a bracket is not closed.");
                }

                at++;
                row.Add(isOptional ? new Part(default, default, [inner, new Part(default, [], default)]) : inner);
                continue;
            }

            var end = text.IndexOfAny(['(', '[', ')', ']', '|'], at);
            end = end < 0 ? text.Length : end;
            foreach (var word in text[at..end].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                row.Add(new Part([.. Folding.Spellings(word)], default, default));
            }

            at = end;
        }

        return new Part(default, row.ToImmutable(), default);
    }
}
