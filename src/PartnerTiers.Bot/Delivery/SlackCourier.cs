using NodaTime;
using PartnerTiers.Channels.Proactive;
using PartnerTiers.Channels.Slack.Proactive;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Pushes;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Bot.Delivery;

/// <summary>Carries pushes to Slack. A message whose answer was lost is looked for by its metadata before it is sent again.</summary>
internal sealed class SlackCourier(SlackMessenger slack, IPushDesk desk, AccessRules rules) : ICourier
{
    public string Platform => "slack";

    public async Task<PersonLook> FindAsync(string email, CancellationToken cancellationToken)
    {
        // The directories of home; where everyone is home, of the configured workspace.
        foreach (var team in rules.HomeSlack.IsEmpty ? [null] : rules.HomeSlack.Cast<string?>())
        {
            switch (await slack.LookUpAsync(team, email, cancellationToken))
            {
                case ({ } found, _):
                    return new PersonLook.Found(new MetPerson(Platform, found.Id, email, found.Team, Instant.MinValue) { Enterprise = found.Enterprise, GuestOf = found.GuestOf, TimeZone = found.TimeZone, Language = found.Language });
                case (_, ProactiveOutcome.NotNow later):
                    return new PersonLook.Later(Outcomes.After(later), later.Detail);
            }
        }

        return new PersonLook.Nobody();
    }

    public async Task<ChatLook> OpenAsync(MetPerson person, CancellationToken cancellationToken) =>
        Outcomes.Opened(await slack.OpenAsync(new SlackPlace(person.Tenant, person.Enterprise, person.PersonId), cancellationToken));

    public async Task<RoomLook> LookAsync(Destination channel, CancellationToken cancellationToken) => Outcomes.Looked(await slack.LookAsync(PlaceOf(channel), cancellationToken));

    public async Task<CarryOutcome> CarryAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        var (place, push) = (PlaceOf(parcel.To), parcel.Taken.Entry.Push);
        if (parcel.Taken.MayHaveArrived && parcel.Taken.Standing is null)
        {
            switch (await slack.FindAsync(place, push.Key, parcel.Taken.LastInLane?.Id, cancellationToken))
            {
                case ProactiveOutcome.Done found:
                    return Outcomes.Carried(found, canBeFound: true);
                case ProactiveOutcome.NotNow later:
                    return new CarryOutcome.Later(Outcomes.After(later), later.Detail);
            }
        }

        if (desk.Compose(push, parcel.Admission, parcel.To.Language) is not { } answer)
        {
            return new CarryOutcome.NothingToSay();
        }

        if (await slack.EnterAsync(place, isUpdate: parcel.Taken.Standing is not null, cancellationToken) is var wait && wait > TimeSpan.Zero)
        {
            return new CarryOutcome.Pause(Duration.FromTimeSpan(wait));
        }

        return await parcel.Begin(SlackMessenger.Draw(answer), cancellationToken) ? await SayAsync(parcel, place, answer, cancellationToken) : new CarryOutcome.NotOurs();
    }

    public Task TakeBackAsync(Destination place, SentMessage message, CancellationToken cancellationToken) =>
        slack.DeleteAsync(PlaceOf(place) with { Channel = message.Place }, message.Id, cancellationToken);

    private async Task<CarryOutcome> SayAsync(Parcel parcel, SlackPlace place, Answer answer, CancellationToken cancellationToken)
    {
        if (parcel.Taken.Standing is { } standing)
        {
            var outcome = await slack.UpdateAsync(place, standing.Id, answer, cancellationToken);
            if (outcome is not ProactiveOutcome.Refused { Why: ProactiveRefusal.MessageGone })
            {
                // Replacing twice does nothing more than replacing once.
                return outcome is ProactiveOutcome.Uncertain unclear ? new CarryOutcome.Later(null, unclear.Detail) : Outcomes.Carried(outcome, canBeFound: true);
            }

            if (!parcel.Taken.Entry.Push.ElseNew)
            {
                return new CarryOutcome.CannotReplace();
            }
        }

        return Outcomes.Carried(await slack.PostAsync(place, answer, parcel.Taken.Entry.Push.Key, isEntered: parcel.Taken.Standing is null, cancellationToken), canBeFound: true);
    }

    private static SlackPlace PlaceOf(Destination to) => new(to.Tenant, to.Enterprise, to.PlaceId);
}
