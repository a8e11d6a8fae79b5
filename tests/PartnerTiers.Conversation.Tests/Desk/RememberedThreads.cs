using NodaTime;
using PartnerTiers.Operations.Threads;

namespace PartnerTiers.Conversation.Tests.Desk;

/// <summary>Threads in memory.</summary>
internal sealed class RememberedThreads : IThreadStore
{
    private readonly Dictionary<ThreadKey, (string State, Instant At)> kept = [];

    public bool IsBroken { get; set; }

    public Task<string?> FindAsync(ThreadKey key, Instant notBefore, CancellationToken cancellationToken) => IsBroken
        ? throw new InvalidOperationException("the disk is full")
        : Task.FromResult(kept.TryGetValue(key, out var found) && found.At >= notBefore ? found.State : null);

    public Task SaveAsync(ThreadKey key, string state, Instant at, CancellationToken cancellationToken)
    {
        kept[key] = kept.TryGetValue(key, out var newer) && newer.At > at ? newer : (state, at);
        return IsBroken ? throw new InvalidOperationException("the disk is full") : Task.CompletedTask;
    }
}
