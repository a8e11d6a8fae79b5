using Microsoft.EntityFrameworkCore;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Tests.Postgres;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Compliance;
using Xunit;

namespace PartnerTiers.Storage.Tests.Moves;

[NeedsPeer(Peer.Postgres)]
public sealed class PostgresMoveTests : MoveCompliance, IAsyncLifetime
{
    private readonly PostgresStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    private protected override async Task<IDbContextFactory<PartnerTiersContext>> ContextsAsync() => await store.OpenAsync();
}
