using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Understanding.Spelling;

/// <summary>What was found for misspelt words, kept while one message is read as a whole and again in parts: among a hundred thousand names that takes longer than all else.</summary>
internal sealed class SpellingMemo
{
    private readonly Dictionary<(SpellingIndex Index, string Typed), ImmutableArray<(string Word, int Errors)>> found = [];

    /// <summary>As <see cref="SpellingIndex.Find(string)"/>.</summary>
    public ImmutableArray<(string Word, int Errors)> Find(SpellingIndex index, string typed)
    {
        if (!found.TryGetValue((index, typed), out var words))
        {
            found[(index, typed)] = words = index.Find(typed);
        }

        return words;
    }
}
