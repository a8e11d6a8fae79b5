using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Subscriptions;

namespace PartnerTiers.Operations.Outbox;

/// <summary>Spreads pushes over the channels that they are for, and keeps them.</summary>
public sealed class PushWriter(IOutboxStore store, IBindingStore bindings, AccessRules rules, AddressBook addresses, SubscriptionBook subscriptions, LedgerReader ledger) : IOutbox
{
    /// <inheritdoc/>
    public async Task<int> WriteAsync(IReadOnlyCollection<Push> pushes, CancellationToken cancellationToken)
    {
        if (pushes.FirstOrDefault(static push => push.Key.Length is 0 or > Lanes.LongestKey) is { } odd)
        {
            throw new ArgumentException($"A push's key has 1 to {Lanes.LongestKey} characters, this one {odd.Key.Length}.", nameof(pushes));
        }

        var entries = new List<OutboxEntry>(pushes.Count);
        // One look for all of them: thousands of letters are written at once.
        var bound = pushes.Any(static push => push.To is Addressee.OfPartner) ? await BoundAsync(cancellationToken).ConfigureAwait(false) : null;
        if (pushes.Any(static push => push.To is Addressee.Subscribers))
        {
            await ledger.ReadAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (var push in pushes)
        {
            switch (push.To)
            {
                case Addressee.OfPartner(var partner):
                    entries.AddRange((await SpreadAsync(push, bound![partner], cancellationToken).ConfigureAwait(false)).Select(one => new OutboxEntry(one, ForPartner: partner)));
                    break;
                case Addressee.Subscribers(var topic, var region) subscribers:
                    entries.AddRange((await SpreadAsync(push, subscriptions.ChannelsOf(topic, region, subscribers.OfRegionAlone), cancellationToken).ConfigureAwait(false)).Select(one => new OutboxEntry(one, Topic: topic)));
                    break;
                default:
                    entries.Add(new OutboxEntry(push));
                    break;
            }
        }

        return entries.Count == 0 ? 0 : await store.WriteAsync(entries, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<PushState>> FindAsync(string keyPrefix, CancellationToken cancellationToken) => store.FindAsync(keyPrefix, cancellationToken);

    /// <summary>One push for each channel. What replaces another goes wherever that one went; further channels get it only where it may be told anew.</summary>
    private async Task<IEnumerable<Push>> SpreadAsync(Push push, IEnumerable<Addressee.Channel> now, CancellationToken cancellationToken)
    {
        var channels = push.Replaces is not { } replaced ? now
            : push.ElseNew ? (await store.SpreadOfAsync(replaced, cancellationToken).ConfigureAwait(false)).Concat(now)
            : await store.SpreadOfAsync(replaced, cancellationToken).ConfigureAwait(false);
        return channels.DistinctBy(Lanes.Of).Select(channel => push with { Key = Lanes.KeyFor(push.Key, channel), To = channel, Replaces = push.Replaces is { } key ? Lanes.KeyFor(key, channel) : null }).ToList();
    }

    // The rows and not the book, which remembers: inside the work under way these are the truth.
    private async Task<ILookup<string, Addressee.Channel>> BoundAsync(CancellationToken cancellationToken)
    {
        var made = await bindings.InForceAsync(cancellationToken).ConfigureAwait(false);
        var channels = new List<(string Partner, Addressee.Channel Channel)>();
        foreach (var binding in rules.Bindings.Concat(made.Select(static one => one.Binding)))
        {
            if (binding.Channel is { Length: > 0 } id)
            {
                channels.Add((binding.Partner, await addresses.ChannelAsync(id, cancellationToken).ConfigureAwait(false)));
            }
        }

        return channels.ToLookup(static one => one.Partner, static one => one.Channel, StringComparer.Ordinal);
    }
}
