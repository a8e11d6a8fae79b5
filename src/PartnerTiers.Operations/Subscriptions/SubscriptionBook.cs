using System.Collections.Immutable;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Operations.Subscriptions;

/// <summary>The subscriptions in force, as of the last reading of the ledger.</summary>
public sealed class SubscriptionBook : ILedgerFold
{
    private volatile Picture picture = new([], ImmutableDictionary<string, int>.Empty);

    private sealed record Picture(ImmutableArray<Subscription> All, ImmutableDictionary<string, int> Made);

    /// <summary>All in force, the oldest first.</summary>
    public ImmutableArray<Subscription> All => picture.All;

    /// <summary>Channels that get what is told of a topic, about a partner of this region or, where null, about none; with <paramref name="ofRegionAlone"/> those alone that asked for the region.</summary>
    public IEnumerable<Addressee.Channel> ChannelsOf(string topic, string? region, bool ofRegionAlone = false) =>
        picture.All.Where(one => one.Topic == topic && ((one.Region is null && !ofRegionAlone) || Same(one.Region, region))).Select(static one => one.Channel).DistinctBy(Lanes.Of);

    /// <summary>The regions that channels asked for by name, of a topic.</summary>
    public IEnumerable<string> RegionsOf(string topic) =>
        picture.All.Where(one => one.Topic == topic).Select(static one => one.Region).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>The subscription of a channel to a topic and region; null: none.</summary>
    public Subscription? Find(Addressee.Channel channel, string topic, string? region) =>
        picture.All.FirstOrDefault(one => Lanes.Of(one.Channel) == Lanes.Of(channel) && one.Topic == topic && Same(one.Region, region));

    /// <summary>Whether a channel subscribes to a topic, of whatever region.</summary>
    public bool Has(Addressee.Channel channel, string topic) => picture.All.Any(one => Lanes.Of(one.Channel) == Lanes.Of(channel) && one.Topic == topic);

    /// <summary>How often a channel has subscribed to a topic and region: of two that subscribe it at once only one gets the key of the next time.</summary>
    public int TimesMade(Addressee.Channel channel, string topic, string? region) => picture.Made.GetValueOrDefault(KeyOf(channel, topic, region));

    /// <inheritdoc/>
    public Task TakeAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var (all, made) = (picture.All.ToBuilder(), picture.Made.ToBuilder());
        foreach (var entry in entries)
        {
            if (entry.Kind == SubscriptionMade.Kind)
            {
                var what = PushJson.Read<SubscriptionMade>(entry.Payload);
                var one = new Subscription(entry.Number, new Addressee.Channel(what.Platform, what.Tenant, what.Channel), what.Topic, what.Region, what.Language, what.AskedBy ?? entry.By.Email ?? entry.By.PersonId, entry.At);
                var key = KeyOf(one.Channel, one.Topic, one.Region);
                if (all.All(known => known.Number != one.Number))
                {
                    all.Add(one);
                    made[key] = made.GetValueOrDefault(key) + 1;
                }
            }
            else if (entry.Kind == SubscriptionEnded.Kind)
            {
                var ended = PushJson.Read<SubscriptionEnded>(entry.Payload).Number;
                all.RemoveAll(one => one.Number == ended);
            }
        }

        picture = new Picture(all.ToImmutable(), made.ToImmutable());
        return Task.CompletedTask;
    }

    private static string KeyOf(Addressee.Channel channel, string topic, string? region) => $"{Lanes.Of(channel)} {topic} {region?.ToUpperInvariant()}";

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
