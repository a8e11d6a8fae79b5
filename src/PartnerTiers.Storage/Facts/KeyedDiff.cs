using System.Collections;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Storage.Facts;

/// <summary>Compares facts that have an id.</summary>
internal static class KeyedDiff
{
    /// <summary>Reads <paramref name="stored"/> once, in any order.</summary>
    /// <exception cref="ArgumentException">Two of <paramref name="delivered"/> have the same key, which a source must not deliver.</exception>
    public static FactDiff<T> Of<T, TKey>(IReadOnlyList<T> delivered, IEnumerable<StoredFact<T>> stored, Func<T, TKey> keyOf, Func<T, T, bool> same)
        where TKey : notnull
    {
        // Millions of keys would take more room than what they are keys of.
        var places = new PlaceIndex(delivered.Count);
        for (var i = 0; i < delivered.Count; i++)
        {
            var key = keyOf(delivered[i]);
            if (PlaceOf(key) >= 0)
            {
                throw new ArgumentException($"{key} was delivered twice.", nameof(delivered));
            }

            places.Add(key.GetHashCode());
        }

        var seen = new bool[delivered.Count];
        var updates = new List<(StoredFact<T>, T)>();
        var deletes = new List<StoredFact<T>>();
        foreach (var before in stored)
        {
            var place = PlaceOf(keyOf(before.Fact));
            if (place < 0)
            {
                deletes.Add(before);
                continue;
            }

            seen[place] = true;
            if (delivered[place] is var after && !same(before.Fact, after))
            {
                updates.Add((before, after));
            }
        }

        return new FactDiff<T>(new Unseen<T>(delivered, seen), updates, deletes);

        int PlaceOf(TKey key) => places.Find(key.GetHashCode(), place => keyOf(delivered[place]).Equals(key));
    }

    /// <summary>What was delivered and is not stored yet; of a first sync that is everything, so it is no list of its own.</summary>
    private sealed class Unseen<T>(IReadOnlyList<T> delivered, bool[] seen) : IReadOnlyCollection<T>
    {
        public int Count { get; } = seen.Count(static one => !one);

        public IEnumerator<T> GetEnumerator()
        {
            for (var place = 0; place < seen.Length; place++)
            {
                if (!seen[place])
                {
                    yield return delivered[place];
                }
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
