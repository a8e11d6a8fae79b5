namespace PartnerTiers.Storage.Facts;

/// <summary>
/// Compares facts without ids. Facts with equal keys keep their order: of two rates for one currency and day the later in the input holds, and after
/// a restart it must still be that one. With the whole fact as its key this is a comparison of multisets.
/// </summary>
internal static class SequenceDiff
{
    /// <summary>Reads <paramref name="stored"/> once, in the order of its rows.</summary>
    public static FactDiff<T> Of<T, TKey>(IReadOnlyList<T> delivered, IEnumerable<StoredFact<T>> stored, Func<T, TKey> keyOf, Func<T, T, bool> same)
        where TKey : notnull
    {
        // Per key a chain of places, first to last: one array instead of a list per key.
        var first = new Dictionary<TKey, int>(delivered.Count);
        var next = new int[delivered.Count];
        for (var i = delivered.Count - 1; i >= 0; i--)
        {
            var key = keyOf(delivered[i]);
            next[i] = first.GetValueOrDefault(key, -1);
            first[key] = i;
        }

        var kept = new bool[delivered.Count];
        var broken = new HashSet<TKey>();
        var deletes = new List<StoredFact<T>>();
        foreach (var before in stored)
        {
            var key = keyOf(before.Fact);
            if (first.GetValueOrDefault(key, -1) is var place and >= 0 && !broken.Contains(key) && same(before.Fact, delivered[place]))
            {
                kept[place] = true;
                first[key] = next[place];
            }
            else
            {
                // What follows must be written anew, or it would stand before what replaces this one.
                broken.Add(key);
                deletes.Add(before);
            }
        }

        return new FactDiff<T>([.. delivered.Where((_, place) => !kept[place])], [], deletes);
    }
}
