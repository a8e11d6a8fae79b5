using System.Numerics;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>What people say around questions, in all languages.</summary>
internal sealed class ClauseWords
{
    private readonly WordPatterns greetings;
    private readonly WordPatterns farewells;
    private readonly WordPatterns openings;
    private readonly WordPatterns closings;
    private readonly WordPatterns reasons;
    private readonly WordPatterns statements;

    /// <summary>Reads the files.</summary>
    public ClauseWords()
    {
        List<ClauseFile> files = [.. EmbeddedFiles.All("clauses").Select(EmbeddedFiles.ReadYaml<ClauseFile>)];
        greetings = Patterns(static file => file.Greetings);
        farewells = Patterns(static file => file.Farewells);
        openings = Patterns(static file => [.. file.Greetings, .. file.Openings]);
        closings = Patterns(static file => [.. file.Farewells, .. file.Closings]);
        reasons = Patterns(static file => file.Reasons);
        statements = Patterns(static file => file.Statements);

        WordPatterns Patterns(Func<ClauseFile, List<string>> list) => new(files.SelectMany(list).Select(WordPattern.Parse));
    }

    /// <summary>How many words at the beginning only lead up to the question.</summary>
    public int Opening(ReadOnlySpan<Token> words) => openings.LongestAtStart(words);

    /// <summary>How many words at the end only close it.</summary>
    public int Closing(ReadOnlySpan<Token> words) => closings.LongestAtEnd(words);

    /// <summary>How many words at the beginning of a message only greet: up to a sign if one stands behind any of them, for "everyone" may greet or be asked for.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isBreak">Whether a sign stands behind so many of them.</param>
    public int Greeting(ReadOnlySpan<Token> words, Func<int, bool> isBreak)
    {
        var ends = greetings.AtStart(words);
        for (var left = ends; left != 0;)
        {
            var end = BitOperations.Log2(left);
            if (isBreak(end))
            {
                return end;
            }

            left &= ~(1ul << end);
        }

        return BitOperations.Log2(ends | 1);
    }

    /// <summary>How many words at its end only thank or say good-bye.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isWithin">Whether at this word nothing may begin, because it belongs to the one before.</param>
    public int Farewell(ReadOnlySpan<Token> words, Func<int, bool> isWithin) => farewells.LongestAtEnd(words, isWithin);

    /// <summary>How many words begin to say what the answer is for.</summary>
    public int Reason(ReadOnlySpan<Token> words) => reasons.LongestAtStart(words);

    /// <summary>Whether these words begin to tell something instead of asking.</summary>
    public bool BeginStatement(ReadOnlySpan<Token> words) => statements.AtStart(words) != 0;
}
