using NodaTime;

namespace PartnerTiers.Operations.Inbox;

/// <summary>Something a platform sent.</summary>
/// <param name="Channel">The platform.</param>
/// <param name="Key">What makes a repeat recognisable.</param>
/// <param name="Payload">The verified payload.</param>
/// <param name="At">When it came.</param>
public sealed record InboxItem(string Channel, string Key, string Payload, Instant At)
{
    /// <summary>What has the same is answered in the order in which it was taken in, over all processes; null: no order.</summary>
    public string? Lane { get; init; }
}
