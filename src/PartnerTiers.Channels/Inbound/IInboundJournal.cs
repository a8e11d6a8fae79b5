namespace PartnerTiers.Channels.Inbound;

/// <summary>What a platform sent and is not answered yet, written before it is acknowledged: a crash loses nothing and a repeat is answered once. The Bot keeps it in its store.</summary>
public interface IInboundJournal
{
    /// <summary>Takes an entry in. False: one with this channel and key was taken in before, and nothing was written.</summary>
    Task<bool> TryAcceptAsync(InboundEntry entry, CancellationToken cancellationToken);

    /// <summary>Marks an entry as answered; its payload may be forgotten, its key is kept.</summary>
    Task DoneAsync(string channel, string key, CancellationToken cancellationToken);

    /// <summary>Entries taken in and not done that are this process's to answer, the oldest first.</summary>
    Task<IReadOnlyList<InboundEntry>> PendingAsync(string channel, CancellationToken cancellationToken);

    /// <summary>Whether an entry is still this process's to answer, and not done: asked right before its answer is sent, where several processes share a journal.</summary>
    Task<bool> IsOursAsync(string channel, string key, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>Whether an entry may be worked on now: asked before it is begun, where several processes share a journal.</summary>
    async Task<InboundTurn> TurnOfAsync(string channel, string key, CancellationToken cancellationToken) => await IsOursAsync(channel, key, cancellationToken) ? InboundTurn.Now : InboundTurn.NotOurs;

    /// <summary>Forgets a key, so that the same thing may come in again.</summary>
    Task ForgetAsync(string channel, string key, CancellationToken cancellationToken);
}
