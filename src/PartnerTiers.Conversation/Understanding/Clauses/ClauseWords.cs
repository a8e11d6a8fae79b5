using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>What people say around questions, in all languages.</summary>
internal sealed class ClauseWords
{
    private readonly ImmutableArray<WordPattern> openings;
    private readonly ImmutableArray<WordPattern> closings;
    private readonly ImmutableArray<WordPattern> reasons;
    private readonly ImmutableArray<WordPattern> statements;

    /// <summary>Reads the files.</summary>
    public ClauseWords()
    {
        List<ClauseFile> files = [.. EmbeddedFiles.All("clauses").Select(EmbeddedFiles.ReadYaml<ClauseFile>)];
        openings = Patterns(static file => file.Openings);
        closings = Patterns(static file => file.Closings);
        reasons = Patterns(static file => file.Reasons);
        statements = Patterns(static file => file.Statements);

        ImmutableArray<WordPattern> Patterns(Func<ClauseFile, List<string>> list) => [.. files.SelectMany(list).Select(WordPattern.Parse)];
    }

    /// <summary>How many words at the beginning only lead up to the question.</summary>
    public int Opening(ReadOnlySpan<Token> words) => Longest(words, openings);

    /// <summary>How many words at the end only close it.</summary>
    public int Closing(ReadOnlySpan<Token> words)
    {
        for (var from = 0; from < words.Length; from++)
        {
            foreach (var pattern in closings)
            {
                if (pattern.MatchAll(words[from..]))
                {
                    return words.Length - from;
                }
            }
        }

        return 0;
    }

    /// <summary>How many words begin to say what the answer is for.</summary>
    public int Reason(ReadOnlySpan<Token> words) => Longest(words, reasons);

    /// <summary>Whether these words begin to tell something instead of asking.</summary>
    public bool BeginStatement(ReadOnlySpan<Token> words) => Longest(words, statements) > 0;

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
