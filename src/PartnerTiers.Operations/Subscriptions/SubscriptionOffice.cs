using System.Security.Cryptography;
using System.Text;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Subscriptions;

/// <summary>Subscriptions made and ended in chat, after confirmation, by home people, in channels where only they read.</summary>
public sealed class SubscriptionOffice(SubscriptionBook book, LedgerReader reader, ILedger ledger, ProgrammeClock clock) : IAct
{
    /// <summary>The act's id.</summary>
    public const string Act = "subscription";

    /// <inheritdoc/>
    public string Id => Act;

    /// <summary>How things stand for a request of this person.</summary>
    public async Task<SubscriptionLook> LookAsync(SubscriptionRequest request, Admission by, CancellationToken cancellationToken)
    {
        await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (by.Audience is not Audience.Home)
        {
            return new SubscriptionLook.NotAmongUs();
        }

        if (request.Ends is { } number)
        {
            return book.All.FirstOrDefault(one => one.Number == number) is not { } found ? new SubscriptionLook.None()
                : MayEnd(found, by) ? new SubscriptionLook.Made(found)
                : new SubscriptionLook.NotAllowed();
        }

        // A chat of one person gets what is theirs without asking; elsewhere nothing can be sent unasked.
        if (by.Room.IsPrivate || by.Asker.Channel is not ("teams" or "slack"))
        {
            return new SubscriptionLook.NoChannel();
        }

        return book.Find(ChannelOf(by), request.Topic, request.Region) is { } made ? new SubscriptionLook.Made(made) : new SubscriptionLook.Free();
    }

    /// <inheritdoc/>
    public async Task<ActLook> LookAsync(string payload, Admission by, CancellationToken cancellationToken)
    {
        var request = PushJson.Read<SubscriptionRequest>(payload);
        return await LookAsync(request, by, cancellationToken).ConfigureAwait(false) switch
        {
            SubscriptionLook.Free when request.Ends is null => new ActLook.Ready($"{request.Topic}\n{request.Region}\n{by.Room.ChannelId}"),
            SubscriptionLook.Made made when request.Ends is not null => new ActLook.Ready($"{made.Subscription.Number}"),
            SubscriptionLook.NotAmongUs or SubscriptionLook.NotAllowed => new ActLook.NotAllowed(),
            _ => new ActLook.Impossible(),
        };
    }

    /// <inheritdoc/>
    public async Task DoAsync(Confirmation confirmation, Admission by, CancellationToken cancellationToken)
    {
        var request = PushJson.Read<SubscriptionRequest>(confirmation.Payload);
        var actor = Actor.Of(by.Asker, by.Room);
        if (request.Ends is { } number)
        {
            await ledger.TryAppendAsync(new LedgerEntry($"subscription-end/{number}", SubscriptionEnded.Kind, null, clock.Now, actor, PushJson.Write(new SubscriptionEnded(number))), cancellationToken).ConfigureAwait(false);
            return;
        }

        var channel = ChannelOf(by);
        // Of two that subscribe a channel to the same at once, in two processes, the ledger takes one.
        var what = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Lanes.Of(channel)} {request.Topic} {request.Region?.ToUpperInvariant()}")))[..32];
        var payload = PushJson.Write(new SubscriptionMade(channel.Platform, channel.Tenant, channel.ChannelId, request.Topic, request.Region, request.Language));
        await ledger.TryAppendAsync(
            new LedgerEntry($"subscription/{what}/{book.TimesMade(channel, request.Topic, request.Region)}", SubscriptionMade.Kind, null, clock.Now, actor, payload), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Who is in the channel, who made it, or an admin.</summary>
    private static bool MayEnd(Subscription subscription, Admission by) =>
        subscription.Channel.ChannelId == by.Room.ChannelId || by.Has(Roles.Admin) || string.Equals(subscription.By, by.Asker.Email ?? by.Asker.PersonId, StringComparison.OrdinalIgnoreCase);

    private static Addressee.Channel ChannelOf(Admission by) => new(by.Asker.Channel, by.Asker.Tenant, by.Room.ChannelId);
}
