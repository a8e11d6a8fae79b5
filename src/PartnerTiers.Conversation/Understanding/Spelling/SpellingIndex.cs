using System.Collections.Immutable;
using System.Numerics;

namespace PartnerTiers.Conversation.Understanding.Spelling;

/// <summary>
/// Finds the known words within one or two typing errors of a typed one without looking at all of them: words that differ by two errors agree in some spelling with up to
/// two letters left out. Only the first seven letters are so indexed, and hits are measured in full; 100,000 words take some 12 MB.
/// </summary>
internal sealed class SpellingIndex
{
    private const int Prefix = 7;

    // Seven letters: as they are, without one of them, without two.
    private const int MostDeletions = 1 + 7 + 21;
    private readonly string[] words;
    private readonly SpellingIndex? under;

    // A word's number takes the lower bits of an entry and the upper ones hold as much of the hash as the place of the entry doesn't say.
    private readonly int bits;
    private readonly int[] starts;
    private readonly uint[] entries;

    /// <param name="words">The words.</param>
    /// <param name="under">Finds more words, none of them among these; null: none.</param>
    public SpellingIndex(IEnumerable<string> words, SpellingIndex? under = null)
    {
        this.under = under;
        this.words = [.. words.Where(static word => Edits.Allowed(word.Length + 1) > 0).Distinct(StringComparer.Ordinal)];
        bits = Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)this.words.Length));
        starts = new int[(1 << bits) + 1];
        Span<uint> hashes = stackalloc uint[MostDeletions];
        foreach (var word in this.words)
        {
            foreach (var hash in Deletions(word, Edits.Allowed(word.Length), hashes))
            {
                starts[PlaceOf(hash) + 1]++;
            }
        }

        for (var at = 1; at < starts.Length; at++)
        {
            starts[at] += starts[at - 1];
        }

        entries = new uint[starts[^1]];
        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        for (var id = 0; id < this.words.Length; id++)
        {
            foreach (var hash in Deletions(this.words[id], Edits.Allowed(this.words[id].Length), hashes))
            {
                entries[next[PlaceOf(hash)]++] = RestOf(hash) | (uint)id;
            }
        }
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

        List<(string Word, int Errors)>? found = null;
        Collect(typed, Deletions(typed, most, stackalloc uint[MostDeletions]), most, ref found);
        if (found is null)
        {
            return [];
        }

        found.Sort(static (one, other) => string.CompareOrdinal(one.Word, other.Word));
        return [.. found];
    }

    // Keeps those with the fewest errors so far.
    private void Collect(string typed, ReadOnlySpan<uint> hashes, int most, ref List<(string Word, int Errors)>? found)
    {
        foreach (var hash in hashes)
        {
            var (place, rest) = (PlaceOf(hash), RestOf(hash));
            for (var at = starts[place]; at < starts[place + 1]; at++)
            {
                if ((entries[at] & ~Mask) == rest)
                {
                    Measure(typed, words[(int)(entries[at] & Mask)], most, ref found);
                }
            }
        }

        under?.Collect(typed, hashes, most, ref found);
    }

    private static void Measure(string typed, string word, int most, ref List<(string Word, int Errors)>? found)
    {
        var fewest = found is [var (_, before), ..] ? before : int.MaxValue;
        var errors = Edits.Between(typed, word, Math.Min(most, fewest));
        if (errors > most || errors > fewest || errors > Math.Max(1, Edits.Allowed(word.Length)))
        {
            return;
        }

        if (errors < fewest)
        {
            found?.Clear();
        }

        found ??= [];
        if (!found.Contains((word, errors)))
        {
            found.Add((word, errors));
        }
    }

    private uint Mask => (1u << bits) - 1;

    private int PlaceOf(uint hash) => (int)(hash >> (32 - bits));

    private uint RestOf(uint hash) => hash << bits;

    // Each but once.
    private static ReadOnlySpan<uint> Deletions(string word, int most, Span<uint> hashes)
    {
        var prefix = word.AsSpan(0, Math.Min(word.Length, Prefix));
        var count = 0;
        Add(Hash(prefix, -1, -1), hashes, ref count);
        for (var first = 0; most > 0 && first < prefix.Length; first++)
        {
            Add(Hash(prefix, first, -1), hashes, ref count);
            for (var second = first + 1; most > 1 && second < prefix.Length; second++)
            {
                Add(Hash(prefix, first, second), hashes, ref count);
            }
        }

        return hashes[..count];
    }

    private static void Add(uint hash, Span<uint> hashes, ref int count)
    {
        if (!hashes[..count].Contains(hash))
        {
            hashes[count++] = hash;
        }
    }

    // FNV-1a, spread to the upper bits, which say the place.
    private static uint Hash(ReadOnlySpan<char> text, int without, int andWithout)
    {
        var hash = 2166136261u;
        for (var at = 0; at < text.Length; at++)
        {
            if (at != without && at != andWithout)
            {
                hash = unchecked((hash ^ text[at]) * 16777619u);
            }
        }

        hash = unchecked((hash ^ (hash >> 15)) * 0x85EBCA6Bu);
        return hash ^ (hash >> 13);
    }
}
