using NodaTime;
using PartnerTiers.Channels.Proactive;
using PartnerTiers.Channels.Teams.Proactive;
using PartnerTiers.Conversation.Pushes;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Bot.Delivery;

/// <summary>Carries pushes to Teams. A POST whose answer was lost cannot be looked for there (no idempotency key, no history for bots): it is sent again, and may so stand there twice.</summary>
internal sealed class TeamsCourier(TeamsMessenger teams, IPushDesk desk) : ICourier
{
    public string Platform => "teams";

    public Task<PersonLook> FindAsync(string email, CancellationToken cancellationToken) => Task.FromResult<PersonLook>(new PersonLook.Nobody());

    public async Task<ChatLook> OpenAsync(MetPerson person, CancellationToken cancellationToken) => Outcomes.Opened(await teams.OpenAsync(person.ServiceUrl, person.Tenant, person.PersonId, cancellationToken));

    public async Task<RoomLook> LookAsync(Destination channel, CancellationToken cancellationToken) =>
        Outcomes.Looked(await teams.LookAsync(channel.ServiceUrl, channel.PlaceId, channel.Tenant, channel.IsShared, cancellationToken));

    public async Task<CarryOutcome> CarryAsync(Parcel parcel, CancellationToken cancellationToken)
    {
        var (to, push) = (parcel.To, parcel.Taken.Entry.Push);
        if (desk.Compose(push, parcel.Admission, to.Language) is not { } answer)
        {
            return new CarryOutcome.NothingToSay();
        }

        if (await teams.EnterAsync(to.PlaceId, cancellationToken) is var wait && wait > TimeSpan.Zero)
        {
            return new CarryOutcome.Pause(Duration.FromTimeSpan(wait));
        }

        if (!await parcel.Begin(TeamsMessenger.Draw(answer), cancellationToken))
        {
            return new CarryOutcome.NotOurs();
        }

        if (parcel.Taken.Standing is { } standing)
        {
            var outcome = await teams.UpdateAsync(to.ServiceUrl, standing.Place, standing.Id, answer, cancellationToken);
            if (outcome is not ProactiveOutcome.Refused { Why: ProactiveRefusal.MessageGone })
            {
                // Replacing twice does nothing more than replacing once.
                return outcome is ProactiveOutcome.Uncertain unclear ? new CarryOutcome.Later(null, unclear.Detail) : Outcomes.Carried(outcome, canBeFound: true);
            }

            if (!push.ElseNew)
            {
                return new CarryOutcome.CannotReplace();
            }
        }

        return Outcomes.Carried(await teams.PostAsync(to.ServiceUrl, to.PlaceId, answer, cancellationToken), canBeFound: false);
    }

    public Task TakeBackAsync(Destination place, SentMessage message, CancellationToken cancellationToken) => teams.DeleteAsync(place.ServiceUrl, message.Place, message.Id, cancellationToken);
}
