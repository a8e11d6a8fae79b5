using System.Security.Cryptography;
using System.Text;

namespace PartnerTiers.Operations.Limits;

/// <summary>
/// A bucket of tokens for everybody, refilled steadily. Whoever empties theirs pauses for <see cref="Pause"/>: else a flood would be told to slow down
/// with every token that drips in. Ids are foreign text of any length, so only their hashes are kept, and of those a bounded number: the one used
/// longest ago is forgotten first. Safe to use from several threads.
/// </summary>
/// <param name="allowance">What a bucket holds and how fast it fills.</param>
/// <param name="time">The clock.</param>
/// <param name="most">How many are remembered.</param>
public sealed class TokenBuckets(Allowance allowance, TimeProvider time, int most = TokenBuckets.Remembered)
{
    /// <summary>How many are remembered when nothing is said: some 20 MB.</summary>
    public const int Remembered = 100_000;

    /// <summary>How long nobody is answered who asked too much.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<UInt128, LinkedListNode<Bucket>> buckets = [];
    private readonly LinkedList<Bucket> order = new();

    /// <summary>How many are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return buckets.Count;
            }
        }
    }

    /// <summary>Into how many parts the allowance is divided, of which this is one; each part allows one at least.</summary>
    public int Shares { get; set; } = 1;

    /// <summary>Takes a token out of a bucket.</summary>
    public LimitVerdict Take(string id)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            var bucket = Find(KeyOf(id), now);
            if (now < bucket.PausedUntil)
            {
                return LimitVerdict.Silence;
            }

            var shares = Math.Max(1, Shares);
            bucket.Tokens = Math.Min(Math.Max(1, (double)allowance.AtOnce / shares), bucket.Tokens + Math.Max(0, (now - bucket.At).TotalMinutes * allowance.PerMinute / shares));
            bucket.At = now;
            if (bucket.Tokens < 1)
            {
                bucket.PausedUntil = now + Pause;
                return LimitVerdict.Tell;
            }

            bucket.Tokens--;
            return LimitVerdict.Go;
        }
    }

    private Bucket Find(UInt128 key, DateTimeOffset now)
    {
        if (buckets.TryGetValue(key, out var node))
        {
            order.Remove(node);
        }
        else
        {
            if (buckets.Count >= most)
            {
                buckets.Remove(order.Last!.Value.Key);
                order.RemoveLast();
            }

            node = new LinkedListNode<Bucket>(new Bucket(key) { Tokens = allowance.AtOnce, At = now });
            buckets[key] = node;
        }

        order.AddFirst(node);
        return node.Value;
    }

    private static UInt128 KeyOf(string id) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private sealed class Bucket(UInt128 key)
    {
        public UInt128 Key { get; } = key;

        public double Tokens { get; set; }

        public DateTimeOffset At { get; set; }

        public DateTimeOffset PausedUntil { get; set; }
    }
}
