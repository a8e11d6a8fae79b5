namespace PartnerTiers.Operations.Outbox;

/// <summary>A push that is to be delivered now, by whoever took it.</summary>
/// <param name="Id">Its place in the outbox.</param>
/// <param name="Entry">The push and why it goes there.</param>
/// <param name="Lease">The name under which it is taken.</param>
/// <param name="Tries">How often it was tried in vain.</param>
public sealed record TakenPush(long Id, OutboxEntry Entry, string Lease, int Tries)
{
    /// <summary>It was being sent when whoever sent it died or lost the answer: the platform may have it.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>The message that it replaces, where one stands; null: none does.</summary>
    public SentMessage? Standing { get; init; }

    /// <summary>What it replaces never went out: it goes out instead.</summary>
    public bool GoesInstead { get; init; }

    /// <summary>A later one replaces it and waits to be sent: this one need not go out first.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>The message that was sent last in its lane; null: none was.</summary>
    public SentMessage? LastInLane { get; init; }
}

/// <summary>A message that the platform took.</summary>
/// <param name="Place">The channel or chat that it stands in.</param>
/// <param name="Id">Its id there.</param>
public sealed record SentMessage(string Place, string Id);
