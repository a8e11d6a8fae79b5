using System.Collections.Concurrent;

namespace PartnerTiers.Operations.Delivery;

/// <summary>
/// Which leases belong to processes that live no more. A lease has no time in it, so no clock that jumps can end it: another process's is dead when it has stood unchanged for longer than any work
/// takes, by this process's own stopwatch.
/// </summary>
internal sealed class Leases(TimeProvider time)
{
    /// <summary>Longer than a process may take from its last look at its lease to the end of its request, which are <see cref="BeginLimit"/> and twice the 20 seconds that a platform is waited for: to replace, and else to say anew.</summary>
    public static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(60);

    /// <summary>A process that was frozen longer than this, between its last look at the lease and sending, does not send.</summary>
    public static readonly TimeSpan BeginLimit = TimeSpan.FromSeconds(10);

    private readonly string process = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<string, int> mine = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);
    private long last;

    /// <summary>A new one, held until it was released as often as pushes were taken under it.</summary>
    public string Next() => $"{process}/{Interlocked.Increment(ref last)}";

    /// <summary>That many pushes are held under it.</summary>
    public void Hold(string lease, int pushes) => mine[lease] = pushes;

    /// <summary>One of them is done with.</summary>
    public void Release(string lease)
    {
        if (mine.AddOrUpdate(lease, 0, static (_, held) => held - 1) <= 0)
        {
            mine.TryRemove(lease, out _);
        }
    }

    /// <summary>The store was away: nobody could change anything meanwhile, so whoever stood unchanged need not be dead.</summary>
    public void StartAnew() => seen.Clear();

    /// <summary>Those of <paramref name="held"/> whose holders live no more. What this process itself let go of without a word (the store was away) is dead at once.</summary>
    /// <param name="held">Under which something is taken.</param>
    /// <param name="isAlone">No other process lives that could hold one.</param>
    public IReadOnlyCollection<string> DeadAmong(IReadOnlyCollection<string> held, bool isAlone)
    {
        var now = time.GetTimestamp();
        foreach (var gone in seen.Keys.Except(held).ToList())
        {
            seen.Remove(gone);
        }

        var dead = new List<string>();
        foreach (var lease in held.Where(lease => !mine.ContainsKey(lease)))
        {
            if (!seen.TryGetValue(lease, out var first))
            {
                seen[lease] = first = now;
            }

            if (isAlone || lease.StartsWith(process, StringComparison.Ordinal) || time.GetElapsedTime(first, now) >= DeadAfter)
            {
                dead.Add(lease);
            }
        }

        return dead;
    }
}
