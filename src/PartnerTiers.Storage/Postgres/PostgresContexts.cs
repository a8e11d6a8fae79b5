using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Postgres;

/// <summary>Makes contexts on one PostgreSQL database; all share one pool of connections.</summary>
/// <param name="store">The database.</param>
/// <param name="patience">How long a statement may take, waiting for others included.</param>
internal sealed class PostgresContexts(StoreOptions store, TimeSpan patience) : IDbContextFactory<PartnerTiersContext>
{
    private readonly DbContextOptions<PostgresContext> options = new DbContextOptionsBuilder<PostgresContext>()
        // Npgsql's own strategy hides what was thrown behind advice to programmers; who tries again here knows what was done.
        .UseNpgsql(store.ConnectionString, postgres => postgres.CommandTimeout(Math.Max(1, (int)patience.TotalSeconds)).ExecutionStrategy(static dependencies => new NonRetryingExecutionStrategy(dependencies)))
        .AddInterceptors(new TextCleaning())
        .Options;

    public PartnerTiersContext CreateDbContext() => new PostgresContext(options);
}
