using NodaTime;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Operations.Outbox;

/// <summary>
/// Where pushes are kept, and taken by whoever delivers. <see cref="WriteAsync"/> and <see cref="EndAsync"/> take part in <see cref="ITransactions"/>. Pushes to one channel or person stand in one
/// lane; of a lane only the first that is ready can be taken, so that a lane keeps its order however many processes deliver.
/// </summary>
public interface IOutboxStore
{
    /// <summary>Adds entries; those whose key is there already are left as they are.</summary>
    /// <returns>How many were added.</returns>
    Task<int> WriteAsync(IReadOnlyCollection<OutboxEntry> entries, CancellationToken cancellationToken);

    /// <summary>What became of the pushes whose keys begin so, the oldest first.</summary>
    Task<IReadOnlyList<PushState>> FindAsync(string keyPrefix, CancellationToken cancellationToken);

    /// <summary>The channels to which the push of this key went, or is to go, when it was written for a partner or for subscribers.</summary>
    Task<IReadOnlyList<Addressee.Channel>> SpreadOfAsync(string key, CancellationToken cancellationToken);

    /// <summary>Takes the first ready push of as many lanes, the oldest first. What is taken is nobody else's until it is ended, or its lease is named among <paramref name="dead"/>.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="lease">A new name for what is taken.</param>
    /// <param name="dead">Leases whose holders live no more: what they hold may be taken.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<TakenPush>> TakeAsync(Instant now, string lease, IReadOnlyCollection<string> dead, int most, CancellationToken cancellationToken);

    /// <summary>The leases under which something is taken.</summary>
    Task<IReadOnlyCollection<string>> LeasesAsync(CancellationToken cancellationToken);

    /// <summary>Notes, right before it is sent, that a push is being sent and what it says. False: it is not taken under this lease any more, and must not be sent.</summary>
    Task<bool> BeginAsync(long id, string lease, string body, Instant at, CancellationToken cancellationToken);

    /// <summary>Notes what became of a taken push, and gives it back. False: it is not taken under this lease any more.</summary>
    Task<bool> EndAsync(long id, string lease, PushEnd outcome, Instant at, CancellationToken cancellationToken);

    /// <summary>Whether a push was sent, and kept as another message than this one; that one stays. False: it was not sent as far as is known, or was as this one, whoever kept it.</summary>
    Task<bool> IsSentAsOtherAsync(long id, SentMessage message, CancellationToken cancellationToken);

    /// <summary>The push that was sent last in a lane; zero: none was.</summary>
    Task<long> LastSentAsync(string lane, CancellationToken cancellationToken);

    /// <summary>How many pushes wait and since when, and what is parked where.</summary>
    Task<OutboxFigures> CountAsync(CancellationToken cancellationToken);

    /// <summary>A channel has another id: all of its pushes go over to it, with their keys, so that what it was told is not told again. Takes part in <see cref="ITransactions"/>.</summary>
    /// <returns>How many pushes.</returns>
    Task<int> MoveAsync(string platform, string oldId, string newId, CancellationToken cancellationToken);

    /// <summary>Lets what is parked in a lane be tried again.</summary>
    /// <returns>How many pushes.</returns>
    Task<int> ReviveAsync(string lane, CancellationToken cancellationToken);
}
