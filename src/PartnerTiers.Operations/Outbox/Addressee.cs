namespace PartnerTiers.Operations.Outbox;

/// <summary>Whom a push is for.</summary>
public abstract record Addressee
{
    private Addressee()
    {
    }

    /// <summary>A channel or chat of a platform.</summary>
    /// <param name="Platform">The channel's name, such as <c>teams</c> or <c>slack</c>.</param>
    /// <param name="Tenant">Teams tenant or Slack team in whose name the bot is there; null where none is known.</param>
    /// <param name="ChannelId">The platform's id of the channel or chat.</param>
    public sealed record Channel(string Platform, string? Tenant, string ChannelId) : Addressee;

    /// <summary>One person at home, by direct message, on the platform where the bot last met them.</summary>
    /// <param name="Email">The address by which roles know them.</param>
    public sealed record Person(string Email) : Addressee;

    /// <summary>Every channel that is bound to this partner at the moment of writing: one push each.</summary>
    public sealed record OfPartner(string PartnerId) : Addressee;

    /// <summary>Every channel that subscribed to this topic at the moment of writing: one push each.</summary>
    /// <param name="Topic">Such as <c>reviews</c>, <c>summary</c>, <c>upgrades</c>, <c>digest</c>.</param>
    /// <param name="Region">The partner's region: a subscription to a region gets its own only; null: of no region.</param>
    public sealed record Subscribers(string Topic, string? Region) : Addressee
    {
        /// <summary>It tells of the region alone: subscriptions to every region, which get what tells of them all, don't get it.</summary>
        public bool OfRegionAlone { get; init; }
    }
}
