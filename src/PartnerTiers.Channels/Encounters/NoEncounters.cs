namespace PartnerTiers.Channels.Encounters;

/// <summary>Remembers nobody.</summary>
internal sealed class NoEncounters : IEncounters
{
    public Task MetAsync(Encounter encounter, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SawAsync(IReadOnlyCollection<Encounter> members, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task LeftAsync(string channel, string placeOrChat, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task MovedAsync(string channel, string oldId, string newId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task LeftTenantAsync(string channel, string tenant, CancellationToken cancellationToken) => Task.CompletedTask;
}
