using System.Collections.Concurrent;
using NodaTime;
using PartnerTiers.Bot.Tests.Cards;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Bot.Tests.Pushes;

/// <summary>A push of every state that one can be in: what it says is kept in golden files.</summary>
/// <param name="Name">Names its golden files.</param>
/// <param name="Kind">The kind's id.</param>
/// <param name="Payload">What happened, as <see cref="PushJson"/> writes it.</param>
/// <param name="Readers">Who is in the room when it is delivered.</param>
/// <param name="ToPerson">By direct message to the home person whom <paramref name="Readers"/> names; else to a channel.</param>
internal sealed record PushSample(string Name, string Kind, string Payload, Audience Readers, bool ToPerson = false)
{
    /// <summary>What was decided when it is delivered; null: nothing.</summary>
    public Func<Decided, Decided>? Decisions { get; init; }
    private static readonly ConcurrentDictionary<(LocalDate Day, bool IsFresh), Landscape> Days = new();
    private static readonly Landscape Monday = new(48, hasLongNames: false);

    /// <summary>The day on which it is read; null: the Monday that examples speak of.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The facts are of the day on which it is read; false: of that Monday.</summary>
    public bool IsFresh { get; init; }

    /// <summary>The example as it is read on a day.</summary>
    public static Landscape LandscapeOn(LocalDate? day, bool isFresh = false) => day is { } on ? Days.GetOrAdd((on, isFresh), static of => new Landscape(48, hasLongNames: false, of.Day, of.IsFresh)) : Monday;

    /// <summary>The example as this one is read.</summary>
    public Landscape Landscape => LandscapeOn(On, IsFresh);

    /// <summary>A direct message to one of ours.</summary>
    public static PushSample ToOne<T>(string name, string kind, T payload, Roles roles, string email = "jo.winter@example.com") =>
        new(name, kind, PushJson.Write(payload), new Audience.Home(roles, email), ToPerson: true);

    /// <summary>A channel of ours.</summary>
    public static PushSample ToUs<T>(string name, string kind, T payload) => new(name, kind, PushJson.Write(payload), new Audience.Home(Roles.Seller, null));

    /// <summary>A partner's channel.</summary>
    public static PushSample ToPartner<T>(string name, string kind, T payload, string partner) => new(name, kind, PushJson.Write(payload), new Audience.OfPartner(partner));

    /// <summary>The push.</summary>
    public Push Push => new("sample/" + Name, Kind, Payload, ToPerson ? new Addressee.Person(((Audience.Home)Readers).Email!) : new Addressee.Channel("slack", "T0HOME", "C1"), Instant.FromUtc(2026, 11, 16, 8, 0), Instant.FromUtc(2026, 11, 16, 8, 0));

    /// <summary>The name, for test runners.</summary>
    public override string ToString() => Name;
}
