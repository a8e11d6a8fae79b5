using System.Collections.Concurrent;
using NodaTime;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Operations.Addresses;

/// <summary>
/// Where the bot met whom: remembered from what comes in, forgotten when the bot is taken out. An address is a claim: whether somebody behind it is home is asked of the doorkeeper, each time that something is sent.
/// </summary>
public sealed class AddressBook(IAddressStore store, ProgrammeClock clock)
{
    private const int MostRemembered = 50_000;

    // Which platform somebody was last seen on need not be known to the minute, and every message would be one more write.
    private static readonly Duration Fresh = Duration.FromHours(1);

    private readonly ConcurrentDictionary<(string Platform, string Id), MetPerson> people = new();
    private readonly ConcurrentDictionary<(string Platform, string Id), MetPlace> places = new();

    /// <summary>The person wrote, pressed or joined.</summary>
    public async Task MetAsync(MetPerson person, CancellationToken cancellationToken)
    {
        var key = (person.Platform, person.PersonId);
        if (people.TryGetValue(key, out var known) && known with { MetAt = person.MetAt } == person && IsFresh(known.MetAt))
        {
            return;
        }

        var met = person with { Email = Lanes.Email(person.Email), MetAt = clock.Now };
        await store.SaveAsync(met, cancellationToken).ConfigureAwait(false);
        Trim(people);
        people[key] = person with { MetAt = met.MetAt };
    }

    /// <summary>Something came from the place.</summary>
    public async Task MetAsync(MetPlace place, CancellationToken cancellationToken)
    {
        var key = (place.Platform, place.ChannelId);
        // Its language is that of whoever wrote last: no reason to write it down each time.
        if (places.TryGetValue(key, out var known) && known with { MetAt = place.MetAt, Language = place.Language } == place && IsFresh(known.MetAt))
        {
            return;
        }

        var met = place with { MetAt = clock.Now };
        await store.SaveAsync(met, cancellationToken).ConfigureAwait(false);
        Trim(places);
        places[key] = met;
    }

    /// <summary>These stand in a list of members.</summary>
    public async Task SawAsync(IReadOnlyCollection<MetPerson> seen, CancellationToken cancellationToken)
    {
        List<MetPerson> unknown = [.. seen.Where(person => !people.ContainsKey((person.Platform, person.PersonId))).Select(static person => person with { Email = Lanes.Email(person.Email), MetAt = Instant.MinValue })];
        if (unknown.Count > 0)
        {
            await store.AddUnknownAsync(unknown, cancellationToken).ConfigureAwait(false);
            Trim(people);
            unknown.ForEach(person => people.TryAdd((person.Platform, person.PersonId), person));
        }
    }

    /// <summary>The chat with a person was opened.</summary>
    public async Task OpenedAsync(MetPerson person, string chatId, CancellationToken cancellationToken)
    {
        people.TryRemove((person.Platform, person.PersonId), out _);
        await store.SaveAsync(person with { ChatId = chatId }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The bot was taken out of a place, or of the chat with a person.</summary>
    public async Task LeftAsync(string platform, string placeOrChat, CancellationToken cancellationToken)
    {
        Forget();
        await store.ForgetAsync(platform, placeOrChat, cancellationToken).ConfigureAwait(false);
        Forget();
    }

    /// <summary>The app was taken out of a tenant or team.</summary>
    public async Task LeftTenantAsync(string platform, string tenant, CancellationToken cancellationToken)
    {
        Forget();
        await store.ForgetTenantAsync(platform, tenant, cancellationToken).ConfigureAwait(false);
        Forget();
    }

    /// <summary>Everybody with this address, whoever claims it; the last met first.</summary>
    public Task<IReadOnlyList<MetPerson>> PeopleAsync(string email, CancellationToken cancellationToken) => store.PeopleAsync(Lanes.Email(email), cancellationToken);

    /// <summary>The place; null: nothing ever came from there.</summary>
    public async Task<MetPlace?> PlaceAsync(string platform, string channelId, CancellationToken cancellationToken) =>
        (await store.PlacesAsync(channelId, cancellationToken).ConfigureAwait(false)).FirstOrDefault(place => place.Platform == platform);

    /// <summary>The connector's address where the bot last met anybody of this tenant; of any tenant where null.</summary>
    public Task<string?> ServiceUrlAsync(string platform, string? tenant, CancellationToken cancellationToken) => store.ServiceUrlAsync(platform, tenant, cancellationToken);

    /// <summary>A channel by its id alone, as bindings name it. One that the bot has not met is of the platform whose ids look like it.</summary>
    public async Task<Addressee.Channel> ChannelAsync(string channelId, CancellationToken cancellationToken) =>
        (await store.PlacesAsync(channelId, cancellationToken).ConfigureAwait(false)) is [var place, ..]
            ? new Addressee.Channel(place.Platform, place.Tenant, place.ChannelId)
            : new Addressee.Channel(channelId.Contains(':', StringComparison.Ordinal) ? "teams" : "slack", null, channelId);

    /// <summary>The time zone in which the person with this address lives; null: unknown, then the programme's holds.</summary>
    public async Task<DateTimeZone?> ZoneOfAsync(string email, CancellationToken cancellationToken) =>
        (await PeopleAsync(email, cancellationToken).ConfigureAwait(false)).Select(static person => person.TimeZone is { } zone ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) : null).FirstOrDefault(static zone => zone is not null);

    // A clock that was put back must not make everything look fresh for ever.
    private bool IsFresh(Instant at) => clock.Now - at is var age && age >= Duration.Zero && age < Fresh;

    private void Forget()
    {
        people.Clear();
        places.Clear();
    }

    private static void Trim<T>(ConcurrentDictionary<(string Platform, string Id), T> memory)
    {
        if (memory.Count >= MostRemembered)
        {
            memory.Clear();
        }
    }
}
