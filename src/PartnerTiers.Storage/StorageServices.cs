using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerTiers.Operations.Health;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Threads;
using PartnerTiers.Storage.Facts;
using PartnerTiers.Storage.Inbox;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Schema;
using PartnerTiers.Storage.Threads;

namespace PartnerTiers.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServices
{
    /// <summary>Adds <see cref="IFactStore"/>, <see cref="IChangeLog"/>, <see cref="IThreadStore"/>, <see cref="IInbox"/>, <see cref="IStoreHealth"/> and <see cref="StoreSchema"/>. Needs a <see cref="TimeProvider"/>; opens nothing yet.</summary>
    public static IServiceCollection AddPartnerTiersStorage(this IServiceCollection services, StoreOptions store) => services
        .AddSingleton<IDbContextFactory<PartnerTiersContext>>(new SqliteContexts(store))
        .AddSingleton(provider => new StoreSchema(provider.GetRequiredService<IDbContextFactory<PartnerTiersContext>>()))
        .AddSingleton<FactStore>()
        .AddSingleton<IFactStore>(provider => provider.GetRequiredService<FactStore>())
        .AddSingleton<IChangeLog, ChangeLog>()
        .AddSingleton<IThreadStore, ThreadStore>()
        .AddSingleton<IInbox, InboxStore>()
        .AddSingleton<IStoreHealth, StoreHealthCheck>();
}
