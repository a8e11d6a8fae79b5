using PartnerTiers.Operations.Addresses;

namespace PartnerTiers.Operations.Tests;

/// <summary>The bot has met nobody.</summary>
internal sealed class NoAddresses : IAddressStore
{
    public Task SaveAsync(MetPerson person, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task AddUnknownAsync(IReadOnlyCollection<MetPerson> people, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SaveAsync(MetPlace place, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<MetPerson>> PeopleAsync(string email, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MetPerson>>([]);

    public Task<IReadOnlyList<MetPlace>> PlacesAsync(string channelId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MetPlace>>([]);

    public Task<string?> ServiceUrlAsync(string platform, string? tenant, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public Task ForgetAsync(string platform, string placeOrChat, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ForgetTenantAsync(string platform, string tenant, CancellationToken cancellationToken) => Task.CompletedTask;
}
