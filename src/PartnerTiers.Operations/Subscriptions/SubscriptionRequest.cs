namespace PartnerTiers.Operations.Subscriptions;

/// <summary>What is asked to be subscribed to, or to be ended.</summary>
/// <param name="Topic">One of <see cref="Topics"/>; empty where something is ended.</param>
/// <param name="Region">The region, as partners have it; null: every one.</param>
/// <param name="Language">The language in which it was asked for (BCP 47); null: unknown.</param>
/// <param name="Ends">The number of the subscription to end; null: none.</param>
public sealed record SubscriptionRequest(string Topic, string? Region = null, string? Language = null, long? Ends = null);
