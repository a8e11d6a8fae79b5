using NodaTime;
using PartnerTiers.Channels.Encounters;
using PartnerTiers.Operations.Addresses;

namespace PartnerTiers.Bot.Delivery;

/// <summary>Whom the channels meet, kept in the address book of Operations. A store in trouble stops no answer: the next message is another chance.</summary>
internal sealed class BotEncounters(AddressBook addresses, PlaceMoves moves, ILogger<BotEncounters> logger) : IEncounters
{
    public Task MetAsync(Encounter encounter, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        if (PersonOf(encounter) is { } person)
        {
            await addresses.MetAsync(person, cancellationToken);
        }

        if (encounter.PlaceId is { Length: > 0 } place)
        {
            await addresses.MetAsync(
                new MetPlace(encounter.Channel, place, encounter.PlaceTenant, Instant.MinValue) { Enterprise = encounter.PlaceEnterprise, ServiceUrl = encounter.ServiceUrl, IsShared = encounter.IsShared, Language = encounter.Language },
                cancellationToken);
        }
    });

    public Task SawAsync(IReadOnlyCollection<Encounter> members, CancellationToken cancellationToken) =>
        TryAsync(() => addresses.SawAsync([.. members.Select(PersonOf).OfType<MetPerson>()], cancellationToken));

    public Task LeftAsync(string channel, string placeOrChat, CancellationToken cancellationToken) => TryAsync(() => addresses.LeftAsync(channel, placeOrChat, cancellationToken));

    public Task MovedAsync(string channel, string oldId, string newId, CancellationToken cancellationToken) => TryAsync(async () =>
    {
        if (await moves.MoveAsync(channel, oldId, newId, cancellationToken))
        {
            logger.ConfiguredChannelMoved(oldId, newId);
        }
    });

    public Task LeftTenantAsync(string channel, string tenant, CancellationToken cancellationToken) => TryAsync(() => addresses.LeftTenantAsync(channel, tenant, cancellationToken));

    private static MetPerson? PersonOf(Encounter encounter) => encounter.Person is { Id.Length: > 0, Email: { Length: > 0 } email } person
        ? new MetPerson(encounter.Channel, person.Id, email, person.Tenant, Instant.MinValue)
        {
            Enterprise = person.Enterprise,
            GuestOf = person.GuestOf,
            ServiceUrl = encounter.ServiceUrl,
            ChatId = encounter.ChatId,
            TimeZone = encounter.TimeZone,
            Language = encounter.Language,
        }
        : null;

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            logger.AddressesNotKept(trouble);
        }
    }
}
