namespace PartnerTiers.Channels.Inbound;

/// <summary>Something a platform sent, verified.</summary>
/// <param name="Channel">The platform, or a kind of entry of it.</param>
/// <param name="Key">What makes a repeat recognisable.</param>
/// <param name="Payload">The verified payload, as it came.</param>
/// <param name="At">When it came.</param>
public sealed record InboundEntry(string Channel, string Key, string Payload, DateTimeOffset At)
{
    /// <summary>What has the same is answered one after the other, in the order in which it came, whichever process took it in; null: no order.</summary>
    public string? Lane { get; init; }
}
