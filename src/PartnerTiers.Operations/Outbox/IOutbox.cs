using NodaTime;

namespace PartnerTiers.Operations.Outbox;

/// <summary>What is to be told, and what became of it. Takes part in <c>ITransactions</c>: a push is written with the fact that caused it, or neither is.</summary>
public interface IOutbox
{
    /// <summary>Writes pushes. <see cref="Addressee.OfPartner"/> and <see cref="Addressee.Subscribers"/> become one push for each channel, with the channel behind the key. Those whose key was written before are left as they are.</summary>
    /// <returns>How many were written.</returns>
    Task<int> WriteAsync(IReadOnlyCollection<Push> pushes, CancellationToken cancellationToken);

    /// <summary>What became of the pushes whose keys begin so, the oldest first.</summary>
    Task<IReadOnlyList<PushState>> FindAsync(string keyPrefix, CancellationToken cancellationToken);
}

/// <summary>What became of a push.</summary>
/// <param name="Push">The push, with the channel or person it goes to.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="At">Since when; of one that waits, when it is tried next.</param>
/// <param name="Reason">Why it is parked or dropped, in words of the platform's error; null else.</param>
public sealed record PushState(Push Push, PushFate Fate, Instant At, string? Reason);

/// <summary>What can become of a push.</summary>
public enum PushFate
{
    /// <summary>It waits to be sent, for the first time or again.</summary>
    Waiting,

    /// <summary>The platform took it.</summary>
    Sent,

    /// <summary>It cannot be delivered: bot removed, channel archived, nobody known by this address.</summary>
    Parked,

    /// <summary>When its turn came there was nothing to say any more, or nobody who may read it.</summary>
    Dropped,
}
