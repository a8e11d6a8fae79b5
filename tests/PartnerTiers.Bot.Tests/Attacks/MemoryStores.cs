using System.Collections.Concurrent;
using NodaTime;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Threads;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>An inbox that needs no disk: a hundred thousand flushes would measure the disk.</summary>
/// <param name="keepsKeys">What is done is known again, as in the store; else it is forgotten, so that a hundred thousand leave nothing behind.</param>
internal sealed class MemoryInbox(bool keepsKeys = false) : IInbox
{
    private readonly ConcurrentDictionary<(string Channel, string Key), bool> done = new();
    private readonly ConcurrentDictionary<(string Channel, string Key), InboxItem> items = new();

    public int Waiting => items.Count;

    public Task<bool> TryAcceptAsync(InboxItem item, CancellationToken cancellationToken) => Task.FromResult(!done.ContainsKey((item.Channel, item.Key)) && items.TryAdd((item.Channel, item.Key), item));

    public Task DoneAsync(string channel, string key, Instant at, CancellationToken cancellationToken)
    {
        if (keepsKeys)
        {
            done[(channel, key)] = true;
        }

        items.TryRemove((channel, key), out _);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<InboxItem>> PendingAsync(string channel, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InboxItem>>([.. items.Values.Where(item => item.Channel == channel)]);

    public Task ForgetAsync(string channel, string key, CancellationToken cancellationToken)
    {
        done.TryRemove((channel, key), out _);
        items.TryRemove((channel, key), out _);
        return Task.CompletedTask;
    }

    public Task TrimAsync(Instant before, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Threads without a disk.</summary>
internal sealed class MemoryThreads : IThreadStore
{
    private readonly ConcurrentDictionary<ThreadKey, string> states = new();

    public Task<string?> FindAsync(ThreadKey key, Instant notBefore, CancellationToken cancellationToken) => Task.FromResult(states.GetValueOrDefault(key));

    public Task SaveAsync(ThreadKey key, string state, Instant at, CancellationToken cancellationToken)
    {
        if (states.Count >= 1_000)
        {
            states.Clear();
        }

        states[key] = state;
        return Task.CompletedTask;
    }
}
