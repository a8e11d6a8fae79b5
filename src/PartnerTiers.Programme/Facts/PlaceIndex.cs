namespace PartnerTiers.Programme.Facts;

/// <summary>Finds the places of facts by the hashes of their keys. It keeps no key, because of millions the keys are the most; who looks compares the fact itself.</summary>
public sealed class PlaceIndex
{
    private const int FewestHeads = 1 << 10;
    private readonly List<int> hashes;
    private readonly List<int> next;
    private int[] heads;

    /// <summary>An index without places.</summary>
    /// <param name="expected">About how many there will be.</param>
    public PlaceIndex(int expected = 0)
    {
        (hashes, next) = (new List<int>(expected), new List<int>(expected));
        heads = Heads(expected);
    }

    /// <summary>The first place of this hash for which <paramref name="same"/> holds; -1: none.</summary>
    public int Find(int hash, Func<int, bool> same)
    {
        for (var place = heads[hash & (heads.Length - 1)] - 1; place >= 0; place = next[place] - 1)
        {
            if (hashes[place] == hash && same(place))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>Adds the next place: the first is 0.</summary>
    public void Add(int hash)
    {
        if (hashes.Count == heads.Length)
        {
            Grow();
        }

        hashes.Add(hash);
        next.Add(0);
        Link(hashes.Count - 1);
    }

    private static int[] Heads(int expected) => new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(expected, FewestHeads))];

    private void Grow()
    {
        heads = Heads(heads.Length * 2);
        for (var place = 0; place < hashes.Count; place++)
        {
            Link(place);
        }
    }

    private void Link(int place)
    {
        ref var head = ref heads[hashes[place] & (heads.Length - 1)];
        (next[place], head) = (head, place + 1);
    }
}
