using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Operations.Health;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Threads;
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Storage.Tests;

public sealed class StorageServicesTests
{
    [Fact]
    public async Task Everything_that_Operations_asks_for_is_registered_and_works()
    {
        using var store = new TempStore();
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(ManualTime.Monday).AddPartnerTiersStorage(store.Options)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await services.GetRequiredService<StoreSchema>().MigrateAsync(default);
        Assert.Equal(new StoreHealth(store.File, null), await services.GetRequiredService<IStoreHealth>().CheckAsync(default));
        Assert.Null(await services.GetRequiredService<IFactStore>().LoadAsync(default));
        Assert.Empty(await services.GetRequiredService<IChangeLog>().ChangesAsync(Instant.MinValue, null, 10, default));
        Assert.Empty(await services.GetRequiredService<IInbox>().PendingAsync("slack", default));
        Assert.Null(await services.GetRequiredService<IThreadStore>().FindAsync(new ThreadKey("slack", "t", "p"), Instant.MinValue, default));
    }
}
