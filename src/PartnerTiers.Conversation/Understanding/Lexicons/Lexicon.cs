using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Lexicons;

/// <summary>Stretches of words with their meanings.</summary>
internal sealed class Lexicon
{
    private readonly Lexicon? under;
    private readonly Dictionary<string, Stretch> stretches = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stretch>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <summary>An empty one.</summary>
    public Lexicon() => bySpan = stretches.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>One to add to, over another that nothing is added to any more.</summary>
    public Lexicon(Lexicon under)
        : this()
    {
        this.under = under;
        Longest = under.Longest;
        LongestText = under.LongestText;
    }

    private sealed class Stretch
    {
        public ImmutableArray<LexiconEntry> Entries { get; set; } = [];

        /// <summary>A longer stretch begins with this one.</summary>
        public bool GoesOn { get; set; }
    }

    /// <summary>How many words the longest stretch has.</summary>
    public int Longest { get; private set; } = 1;

    /// <summary>How many letters it has.</summary>
    public int LongestText { get; private set; }

    /// <summary>Every word of every stretch, but those of the lexicon under this one.</summary>
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
            words.UnionWith(under is null ? parts : parts.Where(word => !under.Knows(word)));
            var key = string.Join(' ', parts);
            LongestText = Math.Max(LongestText, key.Length);
            var stretch = Of(key);
            if (!stretch.Entries.Any(old => old.Meaning == entry.Meaning && old.Language == entry.Language))
            {
                stretch.Entries = stretch.Entries.Add(entry);
            }

            for (var end = key.LastIndexOf(' '); end > 0; end = key.LastIndexOf(' ', end - 1))
            {
                Of(key[..end]).GoesOn = true;
            }
        }
    }

    public bool Knows(string word) => words.Contains(word) || under?.Knows(word) == true;

    /// <summary>The meanings of a stretch; words of <paramref name="language"/> hide those of other languages.</summary>
    public ImmutableArray<LexiconEntry> Find(ReadOnlySpan<char> text, string language) => Find(text, language, out _);

    /// <summary>The same; <paramref name="goesOn"/>: longer stretches begin with this one.</summary>
    public ImmutableArray<LexiconEntry> Find(ReadOnlySpan<char> text, string language, out bool goesOn)
    {
        var stretch = Lookup(text);
        goesOn = stretch?.GoesOn == true;
        if (stretch is null || stretch.Entries.IsEmpty)
        {
            return [];
        }

        var (own, other) = (false, false);
        foreach (var entry in stretch.Entries)
        {
            own |= entry.Language == language;
            other |= entry.Language is not null && entry.Language != language;
        }

        return own && other ? [.. stretch.Entries.Where(entry => entry.Language is null || entry.Language == language)] : stretch.Entries;
    }

    private Stretch? Lookup(ReadOnlySpan<char> text) => bySpan.TryGetValue(text, out var stretch) ? stretch : under?.Lookup(text);

    private Stretch Of(string key)
    {
        if (!stretches.TryGetValue(key, out var stretch))
        {
            var below = under?.Lookup(key);
            stretches[key] = stretch = new Stretch { Entries = below?.Entries ?? [], GoesOn = below?.GoesOn == true };
        }

        return stretch;
    }
}
