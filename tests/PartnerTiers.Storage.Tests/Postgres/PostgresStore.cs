using Microsoft.EntityFrameworkCore;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Postgres;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Storage.Tests.Postgres;

/// <summary>A test on a PostgreSQL database of its own, gone with it.</summary>
internal sealed class PostgresStore : IAsyncLifetime
{
    public PostgresDatabase Database { get; private set; } = null!;

    public StoreOptions Options => StorePlaces.For(StoreProvider.Postgres, Database.ConnectionString, "/appsettings.json");

    public IDbContextFactory<PartnerTiersContext> Contexts => new PostgresContexts(Options, TimeSpan.FromSeconds(30));

    public async Task InitializeAsync() => Database = await PostgresServer.NewDatabaseAsync();

    public async Task<IDbContextFactory<PartnerTiersContext>> OpenAsync()
    {
        await new StoreSchema(Contexts).MigrateAsync(default);
        return Contexts;
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();
}
