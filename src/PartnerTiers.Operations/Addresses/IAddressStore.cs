namespace PartnerTiers.Operations.Addresses;

/// <summary>Where addresses are kept.</summary>
public interface IAddressStore
{
    /// <summary>Keeps a person; of one that is there already, what is not known this time stays.</summary>
    Task SaveAsync(MetPerson person, CancellationToken cancellationToken);

    /// <summary>Keeps persons seen in a list, as far as they are not known.</summary>
    Task AddUnknownAsync(IReadOnlyCollection<MetPerson> people, CancellationToken cancellationToken);

    /// <summary>Keeps a place; of one that is there already, what is not known this time stays.</summary>
    Task SaveAsync(MetPlace place, CancellationToken cancellationToken);

    /// <summary>Everybody with this address, whoever claims it; the last met first.</summary>
    Task<IReadOnlyList<MetPerson>> PeopleAsync(string email, CancellationToken cancellationToken);

    /// <summary>Places with this id, the last met first; ids of one platform are none of another.</summary>
    Task<IReadOnlyList<MetPlace>> PlacesAsync(string channelId, CancellationToken cancellationToken);

    /// <summary>The connector's address where the bot last met anybody of this tenant; of any tenant where null.</summary>
    Task<string?> ServiceUrlAsync(string platform, string? tenant, CancellationToken cancellationToken);

    /// <summary>Forgets a place, or the chat with a person: the bot was taken out of it.</summary>
    Task ForgetAsync(string platform, string placeOrChat, CancellationToken cancellationToken);

    /// <summary>Forgets all of a tenant or team: the app was taken out of it.</summary>
    Task ForgetTenantAsync(string platform, string tenant, CancellationToken cancellationToken);
}
