namespace PartnerTiers.Operations.Subscriptions;

/// <summary>Payload of <c>subscription.made</c>.</summary>
public sealed record SubscriptionMade(string Platform, string? Tenant, string Channel, string Topic, string? Region, string? Language)
{
    /// <summary>The entry's kind.</summary>
    public const string Kind = "subscription.made";

    /// <summary>Who once asked for it, where the platform gave its channel another id; null: who made the entry.</summary>
    public string? AskedBy { get; init; }
}

/// <summary>Payload of <c>subscription.ended</c>.</summary>
/// <param name="Number">Of the entry that made it.</param>
public sealed record SubscriptionEnded(long Number)
{
    /// <summary>The entry's kind.</summary>
    public const string Kind = "subscription.ended";
}
