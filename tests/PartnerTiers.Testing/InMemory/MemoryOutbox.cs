using System.Collections.Concurrent;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Testing.InMemory;

/// <summary>Pushes as they were written, to whom they were written; nothing is spread or sent.</summary>
public sealed class MemoryOutbox : IOutbox
{
    private readonly ConcurrentDictionary<string, Push> keys = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Push> pushes = new();

    /// <summary>All of them, in their order.</summary>
    public IReadOnlyList<Push> Written => [.. pushes];

    public Task<int> WriteAsync(IReadOnlyCollection<Push> pushes, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var push in pushes.Where(push => keys.TryAdd(push.Key, push)))
        {
            this.pushes.Enqueue(push);
            written++;
        }

        return Task.FromResult(written);
    }

    public Task<IReadOnlyList<PushState>> FindAsync(string keyPrefix, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<PushState>>(
        [.. pushes.Where(push => push.Key.StartsWith(keyPrefix, StringComparison.Ordinal)).Select(static push => new PushState(push, PushFate.Waiting, push.NotBefore, null))]);
}
