using NodaTime;

namespace PartnerTiers.Operations.Inbox;

/// <summary>What came in and is not answered yet: written before it is acknowledged, so that a crash loses nothing and a repeat is answered once.</summary>
public interface IInbox
{
    /// <summary>Takes an item in. False: an item with this key was taken in before, and nothing was written.</summary>
    Task<bool> TryAcceptAsync(InboxItem item, CancellationToken cancellationToken);

    /// <summary>Marks an item as answered; its payload is forgotten, its key is kept.</summary>
    Task DoneAsync(string channel, string key, Instant at, CancellationToken cancellationToken);

    /// <summary>
    /// Items taken in and not done that are this process's to answer, the oldest first: those that it took in, and those of processes that live no more. What another process that lives took in is not among them.
    /// </summary>
    Task<IReadOnlyList<InboxItem>> PendingAsync(string channel, CancellationToken cancellationToken);

    /// <summary>
    /// Whether an item is still this process's to answer, and not done. Asked right before an answer is sent: a process that stood still for long may have been taken for dead, and another one answers then.
    /// </summary>
    Task<bool> IsOursAsync(string channel, string key, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>
    /// Whether an item may be worked on now. A process keeps the order of what it took in itself; what another one took in before, in the same lane, has to be done first.
    /// </summary>
    Task<InboxTurn> TurnOfAsync(string channel, string key, CancellationToken cancellationToken) => Task.FromResult(InboxTurn.Now);

    /// <summary>Forgets one key, so that the same thing may come in again.</summary>
    Task ForgetAsync(string channel, string key, CancellationToken cancellationToken);

    /// <summary>Forgets keys of done items, of all channels, accepted before <paramref name="before"/>; what is not done stays, however old.</summary>
    Task TrimAsync(Instant before, CancellationToken cancellationToken);
}
