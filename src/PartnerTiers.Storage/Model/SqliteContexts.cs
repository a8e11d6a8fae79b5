using Microsoft.EntityFrameworkCore;

namespace PartnerTiers.Storage.Model;

/// <summary>Makes contexts on one SQLite file.</summary>
internal sealed class SqliteContexts(StoreOptions store) : IDbContextFactory<PartnerTiersContext>
{
    private readonly DbContextOptions<SqliteContext> options =
        new DbContextOptionsBuilder<SqliteContext>().UseSqlite(store.ConnectionString).AddInterceptors(new SqlitePragmas()).Options;

    public PartnerTiersContext CreateDbContext() => new SqliteContext(options);
}
