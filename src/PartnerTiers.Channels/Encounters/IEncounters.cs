namespace PartnerTiers.Channels.Encounters;

/// <summary>Is told whom the bot meets where, so that it can write to them later. The Bot gives one over its address book. Never throws: an answer does not wait for it.</summary>
public interface IEncounters
{
    /// <summary>Somebody wrote, pressed or joined.</summary>
    Task MetAsync(Encounter encounter, CancellationToken cancellationToken);

    /// <summary>These stand in a list of members.</summary>
    Task SawAsync(IReadOnlyCollection<Encounter> members, CancellationToken cancellationToken);

    /// <summary>The bot was taken out of a channel, or of the chat with a person.</summary>
    Task LeftAsync(string channel, string placeOrChat, CancellationToken cancellationToken);

    /// <summary>The platform gave a channel another id.</summary>
    Task MovedAsync(string channel, string oldId, string newId, CancellationToken cancellationToken);

    /// <summary>The app was taken out of a tenant or team.</summary>
    Task LeftTenantAsync(string channel, string tenant, CancellationToken cancellationToken);
}
