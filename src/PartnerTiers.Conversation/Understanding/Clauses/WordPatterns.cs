using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Numerics;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Clauses;

/// <summary>Patterns of which any may match; nearly every word begins none of them, and that is found at once.</summary>
internal sealed class WordPatterns(IEnumerable<WordPattern> patterns)
{
    private readonly FrozenDictionary<string, ImmutableArray<WordPattern>> byFirst = patterns
        .SelectMany(static pattern => pattern.Firsts.Distinct(StringComparer.Ordinal).Select(word => (word, pattern)))
        .GroupBy(static pair => pair.word, static pair => pair.pattern, StringComparer.Ordinal)
        .ToFrozenDictionary(static same => same.Key, static same => same.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>All numbers of first words that any takes, a bit each.</summary>
    public ulong AtStart(ReadOnlySpan<Token> words)
    {
        var ends = 0ul;
        if (words.Length > 0 && byFirst.TryGetValue(words[0].Word, out var beginning))
        {
            foreach (var pattern in beginning)
            {
                ends |= pattern.Matches(words);
            }
        }

        return ends & ~1ul;
    }

    /// <summary>The most of the first words that any takes; 0: none.</summary>
    public int LongestAtStart(ReadOnlySpan<Token> words) => BitOperations.Log2(AtStart(words) | 1);

    /// <summary>The most of the last words that any takes; 0: none.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isWithin">Whether at this word nothing may begin, because it belongs to the one before; null: at any.</param>
    public int LongestAtEnd(ReadOnlySpan<Token> words, Func<int, bool>? isWithin = null)
    {
        for (var from = 0; from < words.Length; from++)
        {
            if (byFirst.TryGetValue(words[from].Word, out var beginning) && isWithin?.Invoke(from) != true)
            {
                foreach (var pattern in beginning)
                {
                    if (pattern.MatchAll(words[from..]))
                    {
                        return words.Length - from;
                    }
                }
            }
        }

        return 0;
    }
}
