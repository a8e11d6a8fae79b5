namespace PartnerTiers.Storage.Facts;

/// <summary>Compares facts that have an id.</summary>
internal static class KeyedDiff
{
    /// <summary>Reads <paramref name="stored"/> once, in any order.</summary>
    /// <exception cref="ArgumentException">Two of <paramref name="delivered"/> have the same key, which a source must not deliver.</exception>
    public static FactDiff<T> Of<T, TKey>(IReadOnlyList<T> delivered, IEnumerable<StoredFact<T>> stored, Func<T, TKey> keyOf, Func<T, T, bool> same)
        where TKey : notnull
    {
        var places = new Dictionary<TKey, int>(delivered.Count);
        for (var i = 0; i < delivered.Count; i++)
        {
            if (!places.TryAdd(keyOf(delivered[i]), i))
            {
                throw new ArgumentException($"{keyOf(delivered[i])} was delivered twice.", nameof(delivered));
            }
        }

        var seen = new bool[delivered.Count];
        var updates = new List<(StoredFact<T>, T)>();
        var deletes = new List<StoredFact<T>>();
        foreach (var before in stored)
        {
            if (!places.TryGetValue(keyOf(before.Fact), out var place))
            {
                deletes.Add(before);
                continue;
            }

            seen[place] = true;
            if (!same(before.Fact, delivered[place]))
            {
                updates.Add((before, delivered[place]));
            }
        }

        return new FactDiff<T>([.. delivered.Where((_, place) => !seen[place])], updates, deletes);
    }
}
