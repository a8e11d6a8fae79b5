using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using PartnerTiers.Storage.Model;

namespace PartnerTiers.Storage.Design;

/// <summary>Found by dotnet-ef; the file is never opened.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=design.db").Options);
}
