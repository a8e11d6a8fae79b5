using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Health;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Links;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Threads;
using PartnerTiers.Operations.Transactions;
using PartnerTiers.Operations.Vault;
using PartnerTiers.Storage.Access;
using PartnerTiers.Storage.Audit;
using PartnerTiers.Storage.Confirmations;
using PartnerTiers.Storage.Facts;
using PartnerTiers.Storage.Inbox;
using PartnerTiers.Storage.Links;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Schema;
using PartnerTiers.Storage.Threads;
using PartnerTiers.Storage.Transactions;
using PartnerTiers.Storage.Vault;

namespace PartnerTiers.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServices
{
    /// <summary>Adds <see cref="IFactStore"/>, <see cref="IChangeLog"/>, <see cref="IThreadStore"/>, <see cref="IInbox"/>, <see cref="ITransactions"/>, <see cref="IBindingStore"/>,
    /// <see cref="IConfirmationStore"/>, <see cref="IAuditLog"/>, <see cref="IStoreHealth"/> and <see cref="StoreSchema"/>. Needs a <see cref="TimeProvider"/>; opens nothing yet.</summary>
    public static IServiceCollection AddPartnerTiersStorage(this IServiceCollection services, StoreOptions store) => services
        .AddSingleton<IDbContextFactory<PartnerTiersContext>>(new SqliteContexts(store))
        .AddSingleton(provider => new StoreSchema(provider.GetRequiredService<IDbContextFactory<PartnerTiersContext>>()))
        .AddSingleton<FactStore>()
        .AddSingleton<IFactStore>(provider => provider.GetRequiredService<FactStore>())
        .AddSingleton<IChangeLog, ChangeLog>()
        .AddSingleton<IThreadStore, ThreadStore>()
        .AddSingleton<IInbox, InboxStore>()
        .AddSingleton<Sessions>()
        .AddSingleton<ITransactions>(provider => provider.GetRequiredService<Sessions>())
        .AddSingleton<IBindingStore, BindingStore>()
        .AddSingleton<IConfirmationStore, ConfirmationStore>()
        .AddSingleton<IAuditLog, AuditLog>()
        .AddSingleton<ILinkRevocations, LinkRevocations>()
        .AddSingleton<IKeyRing, KeyRing>()
        .AddSingleton<IVault, VaultStore>()
        .AddSingleton<IStoreHealth, StoreHealthCheck>();
}
