using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>What people say around questions, in all languages.</summary>
internal sealed class ClauseWords
{
    private readonly ImmutableArray<WordPattern> greetings;
    private readonly ImmutableArray<WordPattern> farewells;
    private readonly ImmutableArray<WordPattern> openings;
    private readonly ImmutableArray<WordPattern> closings;
    private readonly ImmutableArray<WordPattern> reasons;
    private readonly ImmutableArray<WordPattern> statements;

    /// <summary>Reads the files.</summary>
    public ClauseWords()
    {
        List<ClauseFile> files = [.. EmbeddedFiles.All("clauses").Select(EmbeddedFiles.ReadYaml<ClauseFile>)];
        greetings = Patterns(static file => file.Greetings);
        farewells = Patterns(static file => file.Farewells);
        openings = [.. greetings, .. Patterns(static file => file.Openings)];
        closings = [.. farewells, .. Patterns(static file => file.Closings)];
        reasons = Patterns(static file => file.Reasons);
        statements = Patterns(static file => file.Statements);

        ImmutableArray<WordPattern> Patterns(Func<ClauseFile, List<string>> list) => [.. files.SelectMany(list).Select(WordPattern.Parse)];
    }

    /// <summary>How many words at the beginning only lead up to the question.</summary>
    public int Opening(ReadOnlySpan<Token> words) => Longest(words, openings);

    /// <summary>How many words at the end only close it.</summary>
    public int Closing(ReadOnlySpan<Token> words) => LongestAtEnd(words, closings);

    /// <summary>How many words at the beginning of a message only greet: up to a sign if one stands behind any of them, for "everyone" may greet or be asked for.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isBreak">Whether a sign stands behind so many of them.</param>
    public int Greeting(ReadOnlySpan<Token> words, Func<int, bool> isBreak)
    {
        var (most, before) = (0, 0);
        foreach (var pattern in greetings)
        {
            foreach (var end in pattern.Matches(words))
            {
                most = Math.Max(most, end);
                before = end > before && isBreak(end) ? end : before;
            }
        }

        return before > 0 ? before : most;
    }

    /// <summary>How many words at its end only thank or say good-bye.</summary>
    public int Farewell(ReadOnlySpan<Token> words) => LongestAtEnd(words, farewells);

    /// <summary>How many words begin to say what the answer is for.</summary>
    public int Reason(ReadOnlySpan<Token> words) => Longest(words, reasons);

    /// <summary>Whether these words begin to tell something instead of asking.</summary>
    public bool BeginStatement(ReadOnlySpan<Token> words) => Longest(words, statements) > 0;

    private static int LongestAtEnd(ReadOnlySpan<Token> words, ImmutableArray<WordPattern> among)
    {
        for (var from = 0; from < words.Length; from++)
        {
            foreach (var pattern in among)
            {
                if (pattern.MatchAll(words[from..]))
                {
                    return words.Length - from;
                }
            }
        }

        return 0;
    }

    private static int Longest(ReadOnlySpan<Token> words, ImmutableArray<WordPattern> among)
    {
        var most = 0;
        foreach (var pattern in among)
        {
            most = Math.Max(most, pattern.Match(words));
        }

        return most;
    }
}
