using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Understanding.Spelling;

/// <summary>
/// Finds the known words within one or two typing errors of a typed one without looking at all of them: words that differ by two errors agree in some spelling with up to
/// two letters left out. Only the first seven letters are so indexed, and hits are measured in full; 100,000 words take some 25 MB.
/// </summary>
internal sealed class SpellingIndex
{
    private const int Prefix = 7;
    private readonly string[] words;
    private readonly ulong[] keys;

    public SpellingIndex(IEnumerable<string> words)
    {
        this.words = [.. words.Where(static word => Edits.Allowed(word.Length + 1) > 0).Distinct(StringComparer.Ordinal)];
        var entries = new List<ulong>(this.words.Length * 16);
        for (var id = 0; id < this.words.Length; id++)
        {
            foreach (var hash in Deletions(this.words[id], Edits.Allowed(this.words[id].Length)))
            {
                entries.Add(((ulong)hash << 32) | (uint)id);
            }
        }

        keys = [.. entries];
        Array.Sort(keys);
    }

    /// <summary>The known words fewest errors away, as many as the typed length forgives; empty: none.</summary>
    public ImmutableArray<(string Word, int Errors)> Find(string typed) => Find(typed, Edits.Allowed(typed.Length));

    /// <summary>The known words at most <paramref name="most"/> errors away, those with fewest only.</summary>
    public ImmutableArray<(string Word, int Errors)> Find(string typed, int most)
    {
        if (most == 0)
        {
            return [];
        }

        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hash in Deletions(typed, most))
        {
            for (var at = FirstAt(hash); at < keys.Length && (uint)(keys[at] >> 32) == hash; at++)
            {
                var word = words[(int)(keys[at] & uint.MaxValue)];
                if (!found.ContainsKey(word))
                {
                    found[word] = Edits.Between(typed, word, most);
                }
            }
        }

        var within = found.Where(pair => pair.Value <= most && pair.Value <= Math.Max(1, Edits.Allowed(pair.Key.Length))).ToList();
        if (within.Count == 0)
        {
            return [];
        }

        var fewest = within.Min(static pair => pair.Value);
        return [.. within.Where(pair => pair.Value == fewest).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value))];
    }

    private int FirstAt(uint hash)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if ((uint)(keys[middle] >> 32) < hash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static HashSet<uint> Deletions(string word, int most)
    {
        var hashes = new HashSet<uint>();
        var prefix = word.Length > Prefix ? word[..Prefix] : word;
        hashes.Add(Hash(prefix, -1, -1));
        for (var first = 0; most > 0 && first < prefix.Length; first++)
        {
            hashes.Add(Hash(prefix, first, -1));
            for (var second = first + 1; most > 1 && second < prefix.Length; second++)
            {
                hashes.Add(Hash(prefix, first, second));
            }
        }

        return hashes;
    }

    // FNV-1a.
    private static uint Hash(string text, int without, int andWithout)
    {
        var hash = 2166136261u;
        for (var at = 0; at < text.Length; at++)
        {
            if (at != without && at != andWithout)
            {
                hash = unchecked((hash ^ text[at]) * 16777619u);
            }
        }

        return hash;
    }
}
