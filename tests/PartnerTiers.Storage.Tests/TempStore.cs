using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Storage.Facts;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Schema;
using PartnerTiers.Testing;

namespace PartnerTiers.Storage.Tests;

/// <summary>A SQLite store in a folder of its own, gone with the test.</summary>
internal sealed class TempStore : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("partner-tiers-").FullName;

    public string File => Path.Combine(Folder, "below", "store.db");

    public StoreOptions Options => StorePlaces.At(File);

    public IDbContextFactory<PartnerTiersContext> Contexts => new SqliteContexts(Options);

    public StoreHealthCheck Health => new(Contexts, new StoreTrouble(ManualTime.Monday));

    public async Task<IDbContextFactory<PartnerTiersContext>> OpenAsync()
    {
        await new StoreSchema(Contexts).MigrateAsync(default);
        return Contexts;
    }

    public async Task<IFactStore> FactsAsync(TimeProvider time) => StoreFaults<IFactStore>.InFrontOf(new FactStore(await OpenAsync(), time), Contexts, new StoreTrouble(time));

    public void Close()
    {
        using var connection = new SqliteConnection(Options.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
    }
}
