using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Lexicons;

/// <summary>Stretches of words with their meanings.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, List<LexiconEntry>> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <summary>An empty one.</summary>
    public Lexicon()
    {
    }

    /// <summary>A copy to add to.</summary>
    public Lexicon(Lexicon other)
    {
        entries = other.entries.ToDictionary(static entry => entry.Key, static entry => new List<LexiconEntry>(entry.Value), StringComparer.Ordinal);
        words = new HashSet<string>(other.words, StringComparer.Ordinal);
        Longest = other.Longest;
    }

    /// <summary>How many words the longest stretch has.</summary>
    public int Longest { get; private set; } = 1;

    /// <summary>Every word of every stretch.</summary>
    public IReadOnlyCollection<string> Words => words;

    /// <summary>Adds a stretch in each of its spellings.</summary>
    public void Add(string text, LexiconEntry entry)
    {
        foreach (var spelling in Folding.Spellings(text))
        {
            var parts = Tokens.Of(spelling).Select(static token => token.Word).Where(static word => word.Length > 0).ToArray();
            if (parts.Length == 0 && spelling.Length == 1)
            {
                // A dash is a sign between numbers only, so alone it is cut into nothing.
                parts = [spelling];
            }

            if (parts.Length == 0)
            {
                continue;
            }

            if (parts.Length < text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length && entry.Language is not null)
            {
                throw new InvalidDataException($"'{text}' holds something that is no word: only '{string.Join(' ', parts)}' would be found.");
            }

            Longest = Math.Max(Longest, parts.Length);
            words.UnionWith(parts);
            var key = string.Join(' ', parts);
            if (!entries.TryGetValue(key, out var list))
            {
                entries[key] = list = [];
            }

            if (!list.Exists(old => old.Meaning == entry.Meaning && old.Language == entry.Language))
            {
                list.Add(entry);
            }
        }
    }

    public bool Knows(string word) => words.Contains(word);

    /// <summary>The meanings of a stretch; words of <paramref name="language"/> hide those of other languages.</summary>
    public ImmutableArray<LexiconEntry> Find(string stretch, string language)
    {
        if (!entries.TryGetValue(stretch, out var found))
        {
            return [];
        }

        var own = found.Exists(entry => entry.Language == language);
        return [.. found.Where(entry => entry.Language is null || !own || entry.Language == language)];
    }

    /// <summary>The languages that a stretch is a word of.</summary>
    public IEnumerable<string> LanguagesOf(string stretch) =>
        entries.TryGetValue(stretch, out var found) ? found.Where(static entry => entry.Language is not null).Select(static entry => entry.Language!).Distinct(StringComparer.Ordinal) : [];
}
