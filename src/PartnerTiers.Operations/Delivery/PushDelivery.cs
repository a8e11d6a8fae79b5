using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Subscriptions;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Delivery;

/// <summary>Delivers one push: finds where to, asks who reads there now, has it carried, and says what became of it.</summary>
public sealed class PushDelivery(IEnumerable<ICourier> couriers, AddressBook addresses, Doorkeeper doorkeeper, SubscriptionBook subscriptions, LedgerReader ledger, ProgrammeClock clock)
{
    private readonly Dictionary<string, ICourier> couriers = couriers.ToDictionary(static courier => courier.Platform, StringComparer.Ordinal);

    /// <summary>Delivers.</summary>
    /// <param name="taken">The push.</param>
    /// <param name="begin">Called right before it is sent, with what is sent; false: it must not be.</param>
    /// <param name="cancellationToken">Ends it, wherever it is.</param>
    /// <returns>What became of it; null: somebody else took it meanwhile.</returns>
    public async Task<PushEnd?> DeliverAsync(TakenPush taken, Func<string, CancellationToken, Task<bool>> begin, CancellationToken cancellationToken)
    {
        var push = taken.Entry.Push;
        if (taken is { IsOutdated: true, MayHaveArrived: false })
        {
            return new PushEnd.Dropped(DropReasons.Replaced);
        }

        if (push is { Replaces: not null, ElseNew: false } && taken is { Standing: null, GoesInstead: false })
        {
            return new PushEnd.Dropped(DropReasons.NothingToReplace);
        }

        if (await SpeaksFromAsync(taken, cancellationToken).ConfigureAwait(false) is { } opens)
        {
            return new PushEnd.NotYet(opens);
        }

        return push.To switch
        {
            Addressee.Channel channel => await ToChannelAsync(taken, channel, begin, cancellationToken).ConfigureAwait(false),
            Addressee.Person person => await ToPersonAsync(taken, person, begin, cancellationToken).ConfigureAwait(false),
            _ => throw new InvalidOperationException("A push to many stands in the outbox."),
        };
    }

    /// <summary>Takes a new message away again where the store has another for its push: somebody else had taken the push over while this process stood still.</summary>
    public Task TakeBackAsync(PushEnd.Sent sent, CancellationToken cancellationToken) => sent.To is { } to ? couriers[to.Platform].TakeBackAsync(to, sent.Message, cancellationToken) : Task.CompletedTask;

    /// <summary>When the hours end in which its receiver is not spoken to; null: they are not now, or do not matter. What may stand there already is looked for at any hour.</summary>
    private async Task<Instant?> SpeaksFromAsync(TakenPush taken, CancellationToken cancellationToken)
    {
        if (!QuietHours.HoldFor(taken.Entry.Push.Kind) || taken.MayHaveArrived)
        {
            return null;
        }

        var zone = taken.Entry.Push.To is Addressee.Person person ? await addresses.ZoneOfAsync(person.Email, cancellationToken).ConfigureAwait(false) ?? clock.Zone : clock.Zone;
        var now = clock.Now;
        return QuietHours.Are(now, zone) ? QuietHours.EndFrom(now, zone) : null;
    }

    private async Task<PushEnd?> ToChannelAsync(TakenPush taken, Addressee.Channel channel, Func<string, CancellationToken, Task<bool>> begin, CancellationToken cancellationToken)
    {
        if (!couriers.TryGetValue(channel.Platform, out var courier))
        {
            return new PushEnd.Parked(ParkReasons.NoPlatform);
        }

        await ledger.ReadAsync(cancellationToken).ConfigureAwait(false);
        var subscription = subscriptions.All.FirstOrDefault(one => one.Topic == taken.Entry.Topic && Lanes.Of(one.Channel) == taken.Entry.Lane);
        if (taken.Entry.Topic is not null && subscription is null && taken.Standing is null)
        {
            return new PushEnd.Dropped(DropReasons.Unsubscribed);
        }

        var place = await addresses.PlaceAsync(channel.Platform, channel.ChannelId, cancellationToken).ConfigureAwait(false);
        var to = new Destination(channel.Platform, channel.Tenant ?? place?.Tenant, channel.ChannelId)
        {
            Enterprise = place?.Enterprise,
            ServiceUrl = place?.ServiceUrl ?? await addresses.ServiceUrlAsync(channel.Platform, channel.Tenant, cancellationToken).ConfigureAwait(false),
            IsShared = place?.IsShared == true,
            Language = subscription?.Language ?? place?.Language,
        };
        switch (await courier.LookAsync(to, cancellationToken).ConfigureAwait(false))
        {
            case RoomLook.Later later:
                return Again(taken, later.After, later.Detail);
            case RoomLook.Impossible impossible:
                return new PushEnd.Parked(impossible.Reason);
            case RoomLook.Known known:
                to = to with { Tenant = to.Tenant ?? known.Tenant, Enterprise = to.Enterprise ?? known.Enterprise };
                var admission = await doorkeeper.AdmitRoomAsync(to.Platform, to.Tenant, to.Enterprise, new Room(to.PlaceId, IsPrivate: false, known.HasOutsiders), cancellationToken).ConfigureAwait(false);
                return WhyNotFor(taken.Entry, admission.Audience) is { } reason
                    ? new PushEnd.Dropped(reason)
                    : EndOf(taken, await courier.CarryAsync(new Parcel(to, taken, admission, begin), cancellationToken).ConfigureAwait(false), to);
            default:
                throw new InvalidOperationException("A look of an unknown kind.");
        }
    }

    private async Task<PushEnd?> ToPersonAsync(TakenPush taken, Addressee.Person person, Func<string, CancellationToken, Task<bool>> begin, CancellationToken cancellationToken)
    {
        var reason = ParkReasons.NobodyKnown;
        var known = await addresses.PeopleAsync(person.Email, cancellationToken).ConfigureAwait(false);
        // What stands somewhere is replaced there, wherever the person was met since.
        foreach (var met in known.OrderByDescending(one => taken.Standing is not null && one.ChatId == taken.Standing.Place))
        {
            if (!couriers.TryGetValue(met.Platform, out var courier) || await AdmitAsync(met, cancellationToken).ConfigureAwait(false) is not { } admission)
            {
                continue;
            }

            var (end, refusal) = await ToChatAsync(taken, met, courier, admission, begin, cancellationToken).ConfigureAwait(false);
            if (refusal is null)
            {
                return end;
            }

            reason = refusal;
        }

        foreach (var courier in couriers.Values.OrderBy(static one => one.Platform, StringComparer.Ordinal))
        {
            switch (await courier.FindAsync(person.Email, cancellationToken).ConfigureAwait(false))
            {
                case PersonLook.Later later:
                    return Again(taken, later.After, later.Detail);
                case PersonLook.Found { Person: var found } when known.All(one => one.PersonId != found.PersonId) && await AdmitAsync(found, cancellationToken).ConfigureAwait(false) is { } admission:
                    await addresses.SawAsync([found], cancellationToken).ConfigureAwait(false);
                    var (end, refusal) = await ToChatAsync(taken, found, courier, admission, begin, cancellationToken).ConfigureAwait(false);
                    if (refusal is null)
                    {
                        return end;
                    }

                    reason = refusal;
                    break;
            }
        }

        return new PushEnd.Parked(reason);
    }

    /// <summary>Delivers into a chat; with a reason where there is no chat with this person.</summary>
    private async Task<(PushEnd? End, string? Refusal)> ToChatAsync(TakenPush taken, MetPerson person, ICourier courier, Admission admission, Func<string, CancellationToken, Task<bool>> begin, CancellationToken cancellationToken)
    {
        var chat = person.ChatId;
        if (chat is null)
        {
            switch (await courier.OpenAsync(person, cancellationToken).ConfigureAwait(false))
            {
                case ChatLook.Later later:
                    return (Again(taken, later.After, later.Detail), null);
                case ChatLook.Impossible impossible:
                    return (null, impossible.Reason);
                case ChatLook.Open open:
                    chat = open.ChatId;
                    await addresses.OpenedAsync(person, chat, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        var standing = taken.Standing is { } message && message.Place == chat ? message : null;
        var here = taken with { Standing = standing };
        if (taken.Standing is not null && standing is null && !taken.Entry.Push.ElseNew)
        {
            return (new PushEnd.Dropped(DropReasons.NothingToReplace), null);
        }

        var to = new Destination(person.Platform, person.Tenant, chat!) { Enterprise = person.Enterprise, ServiceUrl = person.ServiceUrl, Language = person.Language };
        var outcome = await courier.CarryAsync(new Parcel(to, here, admission, begin), cancellationToken).ConfigureAwait(false);
        if (outcome is CarryOutcome.Refused { IsPlaceDead: true, Reason: var reason })
        {
            await addresses.LeftAsync(person.Platform, chat!, cancellationToken).ConfigureAwait(false);
            return (null, reason);
        }

        return (EndOf(taken, outcome, to), null);
    }

    /// <summary>Somebody at home; null: not at home, whatever their address says.</summary>
    private async Task<Admission?> AdmitAsync(MetPerson person, CancellationToken cancellationToken)
    {
        var room = new Room(person.ChatId ?? person.PersonId, IsPrivate: true, HasOutsiders: false);
        var admission = await doorkeeper.AdmitAsync(person.ToAsker(), room, cancellationToken).ConfigureAwait(false);
        return admission.Audience is Audience.Home ? admission : null;
    }

    private static string? WhyNotFor(OutboxEntry entry, Audience audience) => audience switch
    {
        Audience.Home => entry.ForPartner is null ? null : DropReasons.Unbound,
        Audience.OfPartner own when entry.ForPartner is { } partner => own.PartnerId == partner ? null : DropReasons.Unbound,
        // What subscribers are told is ours, even where it is about that partner.
        Audience.OfPartner own => entry.Topic is null && entry.Push.Partner == own.PartnerId ? null : DropReasons.Outsiders,
        _ => DropReasons.Outsiders,
    };

    private PushEnd? EndOf(TakenPush taken, CarryOutcome outcome, Destination to) => outcome switch
    {
        CarryOutcome.Sent sent => new PushEnd.Sent(sent.Message) { To = sent.Message.Id == taken.Standing?.Id ? null : to },
        CarryOutcome.NothingToSay => new PushEnd.Dropped(DropReasons.NothingToSay),
        CarryOutcome.CannotReplace => new PushEnd.Dropped(DropReasons.NothingToReplace),
        CarryOutcome.NotOurs => null,
        CarryOutcome.Pause pause => new PushEnd.Again(clock.Now + Duration.Min(pause.After, DeliveryPace.LongestWait), null, taken.MayHaveArrived),
        CarryOutcome.Later later => Again(taken, later.After, later.Detail),
        CarryOutcome.Uncertain { CanBeFound: false } when taken.Tries + 1 >= DeliveryPace.MostUnclear => new PushEnd.Parked(ParkReasons.Unclear),
        CarryOutcome.Uncertain uncertain => new PushEnd.Again(clock.Now + DeliveryPace.After(taken.Id, taken.Tries), uncertain.Detail, MayHaveArrived: true),
        CarryOutcome.Refused refused => new PushEnd.Parked(refused.Reason),
        _ => throw new InvalidOperationException("An outcome of an unknown kind."),
    };

    private PushEnd Again(TakenPush taken, Duration? after, string detail) => taken.Tries + 1 >= DeliveryPace.MostTries
        ? new PushEnd.Parked(ParkReasons.TriedLong)
        : new PushEnd.Again(clock.Now + Duration.Min(after ?? DeliveryPace.After(taken.Id, taken.Tries), DeliveryPace.LongestWait), detail, taken.MayHaveArrived);
}
