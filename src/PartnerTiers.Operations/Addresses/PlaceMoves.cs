using System.Text.Json;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Time;
using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Operations.Addresses;

/// <summary>A platform gave a channel another id: what hangs on the old one goes over to the new one, all or nothing. Told twice, it goes over once.</summary>
public sealed class PlaceMoves(
    AddressBook addresses, IBindingStore bindings, SubscriptionBook subscriptions, LedgerReader reader, ILedger ledger, IOutboxStore outbox, IAuditLog audit, ITransactions transactions, AccessRules rules, ProgrammeClock clock)
{
    /// <summary>Carries over bindings made in chat, subscriptions, and pushes with their order.</summary>
    /// <returns>Whether the configuration binds the old id: that is for its writer to mend.</returns>
    public async Task<bool> MoveAsync(string platform, string from, string to, CancellationToken cancellationToken)
    {
        var isConfigured = rules.Bindings.Any(binding => binding.Target.Same(new BindingTarget(BindingKind.Channel, from)));
        if (from == to)
        {
            return false;
        }

        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        await transactions.RunAsync(
            async stop =>
            {
                await BindingsAsync(platform, from, to, stop).ConfigureAwait(false);
                await SubscriptionsAsync(platform, from, to, stop).ConfigureAwait(false);
                return await outbox.MoveAsync(platform, from, to, stop).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        // Where it stands is found again by whatever comes from there; until then the old entry tells.
        if (await addresses.PlaceAsync(platform, from, cancellationToken).ConfigureAwait(false) is { } place)
        {
            await addresses.MetAsync(place with { ChannelId = to }, cancellationToken).ConfigureAwait(false);
            await addresses.LeftAsync(platform, from, cancellationToken).ConfigureAwait(false);
        }

        return isConfigured;
    }

    private async Task BindingsAsync(string platform, string from, string to, CancellationToken cancellationToken)
    {
        var old = new BindingTarget(BindingKind.Channel, from);
        foreach (var made in (await bindings.InForceAsync(cancellationToken).ConfigureAwait(false)).Where(made => made.Binding.Target.Same(old)))
        {
            if (!await bindings.TryEndAsync(made.Id, clock.Now, cancellationToken).ConfigureAwait(false))
            {
                continue;
            }

            var target = new BindingTarget(BindingKind.Channel, to);
            await RecordAsync(AuditActions.BindingEnded, made.Binding.Partner, platform, from, to, old, cancellationToken).ConfigureAwait(false);
            if (await bindings.TryMakeAsync(target.To(made.Binding.Partner), made.MadeBy, clock.Now, cancellationToken).ConfigureAwait(false) is not null)
            {
                await RecordAsync(AuditActions.BindingMade, made.Binding.Partner, platform, from, to, target, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task SubscriptionsAsync(string platform, string from, string to, CancellationToken cancellationToken)
    {
        foreach (var one in subscriptions.All.Where(one => one.Channel.Platform == platform && one.Channel.ChannelId == from))
        {
            await ledger.TryAppendAsync(new LedgerEntry($"subscription-end/{one.Number}", SubscriptionEnded.Kind, null, clock.Now, Actor.Program, PushJson.Write(new SubscriptionEnded(one.Number))), cancellationToken).ConfigureAwait(false);
            if (subscriptions.Find(one.Channel with { ChannelId = to }, one.Topic, one.Region) is null)
            {
                var made = new SubscriptionMade(platform, one.Channel.Tenant, to, one.Topic, one.Region, one.Language) { AskedBy = one.By };
                await ledger.TryAppendAsync(new LedgerEntry($"subscription-moved/{one.Number}", SubscriptionMade.Kind, null, clock.Now, Actor.Program, PushJson.Write(made)), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private Task<AuditRecord> RecordAsync(string action, string partner, string platform, string from, string to, BindingTarget target, CancellationToken cancellationToken)
    {
        var state = JsonSerializer.Serialize(new { partner, kind = target.Kind.ToString(), id = target.Id, moved = new { platform, from, to } });
        var isMade = action == AuditActions.BindingMade;
        return audit.AppendAsync(new AuditEntry(action, Actor.Program, clock.Now, partner, $"{target.Kind} {target.Id}", isMade ? null : state, isMade ? state : null), cancellationToken);
    }
}
