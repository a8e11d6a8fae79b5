using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PartnerTiers.Storage.Postgres;

namespace PartnerTiers.Storage.Design;

/// <summary>Found by dotnet-ef; the server is never asked.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresContext>
{
    public PostgresContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql("Host=design").Options);
}
