using System.Collections.Concurrent;
using PartnerTiers.Channels.Inbound;

namespace PartnerTiers.Channels.Tests.Teams.Fakes;

/// <summary>A journal that outlives the host of a test.</summary>
internal sealed class MemoryJournal : IInboundJournal
{
    private readonly ConcurrentDictionary<(string Channel, string Key), InboundEntry?> entries = new();

    public bool IsDown { get; set; }

    /// <summary>Takes in and is read, but marks nothing as done.</summary>
    public bool IsFull { get; set; }

    /// <summary>Another process has taken over what is not done; null: none has.</summary>
    public TaskCompletionSource? LostTo { get; set; }

    /// <summary>What another process has not answered yet that came before; null: nothing.</summary>
    public Func<string, bool>? Waits { get; set; }

    /// <summary>With <see cref="LostTo"/>: how often it is still ours when asked.</summary>
    public int OursFor { get; set; }

    public int Count => entries.Count;

    public bool IsOpen(string channel) => entries.Any(pair => pair.Key.Channel == channel && pair.Value is not null);

    public Task<bool> TryAcceptAsync(InboundEntry entry, CancellationToken cancellationToken) =>
        IsDown ? throw new InvalidOperationException("the store is down") : Task.FromResult(entries.TryAdd((entry.Channel, entry.Key), entry));

    public Task DoneAsync(string channel, string key, CancellationToken cancellationToken)
    {
        if (IsFull)
        {
            throw new InvalidOperationException("the disk is full");
        }

        // What was forgotten meanwhile stays forgotten.
        if (entries.TryGetValue((channel, key), out var entry))
        {
            entries.TryUpdate((channel, key), null, entry);
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<InboundEntry>> PendingAsync(string channel, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<InboundEntry>>([.. entries.Where(pair => pair.Key.Channel == channel && pair.Value is not null).Select(pair => pair.Value!).OrderBy(entry => entry.At)]);

    public Task<bool> IsOursAsync(string channel, string key, CancellationToken cancellationToken)
    {
        var isOurs = LostTo is null || OursFor-- > 0;
        if (!isOurs)
        {
            LostTo!.TrySetResult();
        }

        return Task.FromResult(isOurs);
    }

    public async Task<InboundTurn> TurnOfAsync(string channel, string key, CancellationToken cancellationToken) =>
        entries.TryGetValue((channel, key), out var entry) && entry is not null && Waits?.Invoke(entry.Payload) == true ? InboundTurn.Waits
        : await IsOursAsync(channel, key, cancellationToken) ? InboundTurn.Now : InboundTurn.NotOurs;

    public Task ForgetAsync(string channel, string key, CancellationToken cancellationToken)
    {
        entries.TryRemove((channel, key), out _);
        return Task.CompletedTask;
    }
}
