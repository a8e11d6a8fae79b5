using System.Collections.Concurrent;

namespace PartnerTiers.Storage.Schema;

/// <summary>What lately went wrong with the store, for its health: a full disk or a lock shows to nobody who only reads.</summary>
internal sealed class StoreTrouble(TimeProvider time)
{
    // Whoever is taken out of service because of it gets nothing to write that would show that it is over.
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, string Words)> troubles = new();

    /// <summary>What is wrong; null: nothing that is known.</summary>
    public string? Now => troubles.Values.Where(trouble => time.GetUtcNow() - trouble.At < Lasts).Select(static trouble => trouble.Words).FirstOrDefault();

    /// <summary>Some work failed.</summary>
    public void Add(string work, string words) => troubles[work] = (time.GetUtcNow(), words);

    /// <summary>The same work was done.</summary>
    public void Clear(string work)
    {
        if (!troubles.IsEmpty)
        {
            troubles.TryRemove(work, out _);
        }
    }
}
