using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>A stretch of words with alternatives and optional parts, written as phrases are but never written out: politeness combines into too many forms.</summary>
internal sealed class WordPattern
{
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

    /// <summary>How many of the first words it takes, the most that it can; 0: none.</summary>
    public int Match(ReadOnlySpan<Token> words)
    {
        var most = 0;
        foreach (var end in Ends(whole, words, [0]))
        {
            most = Math.Max(most, end);
        }

        return most;
    }

    /// <summary>All numbers of first words that it can take, the smallest first; 0 among them where all of it is optional.</summary>
    public IEnumerable<int> Matches(ReadOnlySpan<Token> words) => Ends(whole, words, [0]);

    /// <summary>Whether it takes all of the words.</summary>
    public bool MatchAll(ReadOnlySpan<Token> words) => words.Length > 0 && Ends(whole, words, [0]).Contains(words.Length);

    private static SortedSet<int> Ends(Part part, ReadOnlySpan<Token> words, SortedSet<int> from)
    {
        if (!part.Word.IsDefault)
        {
            var behind = new SortedSet<int>();
            foreach (var at in from)
            {
                if (at < words.Length && part.Word.Contains(words[at].Word))
                {
                    behind.Add(at + 1);
                }
            }

            return behind;
        }

        if (!part.OneOf.IsDefault)
        {
            var any = new SortedSet<int>();
            foreach (var choice in part.OneOf)
            {
                any.UnionWith(Ends(choice, words, from));
            }

            return any;
        }

        var ends = from;
        foreach (var next in part.Row)
        {
            if (ends.Count == 0)
            {
                return ends;
            }

            ends = Ends(next, words, ends);
        }

        return ends;
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
