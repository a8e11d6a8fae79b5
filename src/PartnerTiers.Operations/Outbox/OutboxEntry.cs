namespace PartnerTiers.Operations.Outbox;

/// <summary>A push to one channel or one person.</summary>
/// <param name="Push">The push; <c>To</c> is a channel or a person.</param>
/// <param name="ForPartner">It was written for the channels of this partner, and goes there as long as the channel is bound to it; null: it was not.</param>
/// <param name="Topic">It was written for the subscribers of this topic, and goes there as long as the channel subscribes; null: it was not.</param>
public sealed record OutboxEntry(Push Push, string? ForPartner = null, string? Topic = null)
{
    /// <summary>Of a push to be kept in <see cref="Lane"/>; its order is kept among those of the same lane.</summary>
    public string Lane => Lanes.Of(Push.To);
}
