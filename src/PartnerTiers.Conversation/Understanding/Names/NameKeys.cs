namespace PartnerTiers.Conversation.Understanding.Names;

/// <summary>
/// Partners by keys of 64 bits: of a hundred thousand names the texts themselves would take ten times the room. Two of half a million different texts share a key about once
/// in a hundred million programmes.
/// </summary>
internal sealed class NameKeys
{
    private readonly int shift;
    private readonly int[] starts;
    private readonly ulong[] keys;
    private readonly int[] partners;

    /// <param name="entries">Keys with partners, in the order in which the partners of a key are found.</param>
    public NameKeys(List<(ulong Key, int Partner)> entries)
    {
        var bits = Math.Max(1, 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)entries.Count));
        shift = 64 - bits;
        starts = new int[(1 << bits) + 1];
        foreach (var (key, _) in entries)
        {
            starts[(key >> shift) + 1]++;
        }

        for (var at = 1; at < starts.Length; at++)
        {
            starts[at] += starts[at - 1];
        }

        var next = starts.AsSpan(0, starts.Length - 1).ToArray();
        keys = new ulong[entries.Count];
        partners = new int[entries.Count];
        foreach (var (key, partner) in entries)
        {
            var at = next[key >> shift]++;
            keys[at] = key;
            partners[at] = partner;
        }
    }

    /// <summary>The partners of a key; null: none.</summary>
    public List<int>? Find(ulong key)
    {
        List<int>? found = null;
        for (var at = starts[key >> shift]; at < starts[(key >> shift) + 1]; at++)
        {
            if (keys[at] == key)
            {
                (found ??= []).Add(partners[at]);
            }
        }

        return found;
    }
}
