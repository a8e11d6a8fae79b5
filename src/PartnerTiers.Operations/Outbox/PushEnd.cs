using NodaTime;

namespace PartnerTiers.Operations.Outbox;

/// <summary>What became of one try to deliver a push.</summary>
public abstract record PushEnd
{
    private PushEnd()
    {
    }

    /// <summary>The platform took it.</summary>
    public sealed record Sent(SentMessage Message) : PushEnd
    {
        /// <summary>Where a new message was sent to; null: it replaced another. Not kept.</summary>
        public Delivery.Destination? To { get; init; }
    }

    /// <summary>It cannot be delivered.</summary>
    public sealed record Parked(string Reason) : PushEnd;

    /// <summary>There is nothing to say any more, or nobody who may read it.</summary>
    public sealed record Dropped(string Reason) : PushEnd;

    /// <summary>It was not tried, and is not before a moment; what comes after it in its lane goes first.</summary>
    public sealed record NotYet(Instant At) : PushEnd;

    /// <summary>It is tried again.</summary>
    /// <param name="At">Not before.</param>
    /// <param name="Detail">Why it did not go; null: it was not tried, and this does not count as a try.</param>
    /// <param name="MayHaveArrived">The platform may have it.</param>
    public sealed record Again(Instant At, string? Detail, bool MayHaveArrived) : PushEnd;
}
