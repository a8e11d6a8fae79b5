namespace PartnerTiers.Storage.Model;

/// <summary>One process on a store that takes no second one: whatever is there is its own.</summary>
internal sealed class AloneOnStore : IPresence
{
    public static AloneOnStore Instance { get; } = new();

    public Task<string> IdAsync(CancellationToken cancellationToken) => Task.FromResult("alone");

    public Task<int> CountAsync(PartnerTiersContext context, CancellationToken cancellationToken) => Task.FromResult(1);

    public Task<int> TakeOverAsync(PartnerTiersContext context, string channel, CancellationToken cancellationToken) => Task.FromResult(0);
}
