using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Operations.Delivery;

/// <summary>Carries pushes to one platform.</summary>
public interface ICourier
{
    /// <summary>The platform: <c>teams</c>, <c>slack</c>.</summary>
    string Platform { get; }

    /// <summary>Looks in the platform's directory for somebody whom the bot has not met.</summary>
    Task<PersonLook> FindAsync(string email, CancellationToken cancellationToken);

    /// <summary>Opens the chat with a person. To open it twice opens it once.</summary>
    Task<ChatLook> OpenAsync(MetPerson person, CancellationToken cancellationToken);

    /// <summary>Looks who reads in a channel now.</summary>
    Task<RoomLook> LookAsync(Destination channel, CancellationToken cancellationToken);

    /// <summary>Says it, or replaces what stands there.</summary>
    Task<CarryOutcome> CarryAsync(Parcel parcel, CancellationToken cancellationToken);

    /// <summary>Takes a new message away again that was sent late, beside the one that the store has for its push.</summary>
    /// <param name="place">Where it was sent to.</param>
    /// <param name="message">The late message.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task TakeBackAsync(Destination place, SentMessage message, CancellationToken cancellationToken);
}

/// <summary>A channel or chat to say something in.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Tenant">Teams tenant or Slack team; null: unknown.</param>
/// <param name="PlaceId">The channel's or chat's id.</param>
public sealed record Destination(string Platform, string? Tenant, string PlaceId)
{
    /// <summary>Slack enterprise id.</summary>
    public string? Enterprise { get; init; }

    /// <summary>Teams: the connector's address; null: unknown.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Teams: a channel shared with another organisation.</summary>
    public bool IsShared { get; init; }

    /// <summary>The language there, BCP 47; null: unknown.</summary>
    public string? Language { get; init; }
}
