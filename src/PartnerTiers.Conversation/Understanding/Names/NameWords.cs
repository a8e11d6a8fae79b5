namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>Names as the words they are made of, and the names that each word is part of; every word is kept once.</summary>
internal sealed class NameWords
{
    private readonly Dictionary<string, int> ids;
    private readonly string[] words;
    private readonly int[] starts;
    private readonly int[] partners;
    private readonly int[] holderStarts;
    private readonly int[] holders;

    private NameWords(Builder builder)
    {
        ids = builder.Ids;
        words = [.. builder.Words];
        starts = [.. builder.Starts];
        partners = [.. builder.Partners];
        (holderStarts, holders) = Held(builder.WordIds);
    }

    /// <summary>The words that names can be found by: of one letter there are too many.</summary>
    public IEnumerable<string> Telling => ids.Keys.Where(IsTelling);

    /// <summary>The words of a name.</summary>
    public ReadOnlySpan<string> Of(int name) => words.AsSpan(starts[name], starts[name + 1] - starts[name]);

    /// <summary>Whose name it is.</summary>
    public int PartnerOf(int name) => partners[name];

    /// <summary>The names with this word.</summary>
    public ReadOnlySpan<int> With(string word) => IsTelling(word) && ids.TryGetValue(word, out var id) ? holders.AsSpan(holderStarts[id], holderStarts[id + 1] - holderStarts[id]) : [];

    private static bool IsTelling(string word) => word.Length > 1;

    private (int[] Starts, int[] Holders) Held(List<int> wordIds)
    {
        var held = new int[words.Length];
        var ends = new int[ids.Count + 1];
        for (var name = 0; name < partners.Length; name++)
        {
            for (var at = starts[name]; at < starts[name + 1]; at++)
            {
                held[at] = IsFirstInName(name, at) && IsTelling(words[at]) ? wordIds[at] : -1;
                if (held[at] >= 0)
                {
                    ends[held[at] + 1]++;
                }
            }
        }

        for (var id = 1; id < ends.Length; id++)
        {
            ends[id] += ends[id - 1];
        }

        var next = ends.AsSpan(0, ids.Count).ToArray();
        var found = new int[ends[^1]];
        for (var name = 0; name < partners.Length; name++)
        {
            for (var at = starts[name]; at < starts[name + 1]; at++)
            {
                if (held[at] >= 0)
                {
                    found[next[held[at]]++] = name;
                }
            }
        }

        return (ends, found);
    }

    private bool IsFirstInName(int name, int at) => Array.IndexOf(words, words[at], starts[name], at - starts[name]) < 0;

    /// <summary>Gathers names.</summary>
    internal sealed class Builder(int count)
    {
        private readonly List<string> texts = new(count);

        public Dictionary<string, int> Ids { get; } = new(count, StringComparer.Ordinal);

        public List<string> Words { get; } = new(3 * count);

        public List<int> WordIds { get; } = new(3 * count);

        public List<int> Starts { get; } = new(count + 1) { 0 };

        public List<int> Partners { get; } = new(count);

        public void Add(int partner, ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (!Ids.TryGetValue(word, out var id))
                {
                    id = texts.Count;
                    Ids.Add(word, id);
                    texts.Add(word);
                }

                Words.Add(texts[id]);
                WordIds.Add(id);
            }

            Starts.Add(Words.Count);
            Partners.Add(partner);
        }

        public NameWords Build() => new(this);
    }
}
