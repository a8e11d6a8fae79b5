using Microsoft.EntityFrameworkCore;

namespace PartnerTiers.Storage.Model;

/// <summary>Makes contexts on one SQLite file.</summary>
/// <param name="store">The file.</param>
/// <param name="patience">How long a statement waits for another writer.</param>
internal sealed class SqliteContexts(StoreOptions store, TimeSpan patience) : IDbContextFactory<PartnerTiersContext>
{
    /// <summary>For work that nobody waits for: a sync of another process may take its time.</summary>
    public static readonly TimeSpan Patient = TimeSpan.FromSeconds(30);

    private readonly DbContextOptions<SqliteContext> options =
        new DbContextOptionsBuilder<SqliteContext>().UseSqlite(store.ConnectionString).AddInterceptors(new SqliteFilePresence(), new SqlitePragmas(patience), new TextCleaning()).Options;

    public SqliteContexts(StoreOptions store)
        : this(store, Patient)
    {
    }

    public PartnerTiersContext CreateDbContext() => new SqliteContext(options);
}
