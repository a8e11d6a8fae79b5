using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Health;
using PartnerTiers.Operations.HomePages;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Limits;
using PartnerTiers.Operations.Links;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Threads;
using PartnerTiers.Operations.Transactions;
using PartnerTiers.Operations.Vault;
using PartnerTiers.Storage.Access;
using PartnerTiers.Storage.Addresses;
using PartnerTiers.Storage.Audit;
using PartnerTiers.Storage.Confirmations;
using PartnerTiers.Storage.Facts;
using PartnerTiers.Storage.HomePages;
using PartnerTiers.Storage.Inbox;
using PartnerTiers.Storage.Ledger;
using PartnerTiers.Storage.Links;
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Outbox;
using PartnerTiers.Storage.Postgres;
using PartnerTiers.Storage.Reviews;
using PartnerTiers.Storage.Schema;
using PartnerTiers.Storage.Threads;
using PartnerTiers.Storage.Transactions;
using PartnerTiers.Storage.Vault;

namespace PartnerTiers.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServices
{
    /// <summary>Adds <see cref="IFactStore"/>, <see cref="IChangeLog"/>, <see cref="IThreadStore"/>, <see cref="IInbox"/>, <see cref="ITransactions"/>, <see cref="IBindingStore"/>,
    /// <see cref="IConfirmationStore"/>, <see cref="IAuditLog"/>, <see cref="ILedger"/>, <see cref="IReviewStore"/>, <see cref="IOutboxStore"/>, <see cref="IAddressStore"/>, <see cref="IDeliveryClaims"/>, <see cref="IPaces"/>, <see cref="IStoreHealth"/> and <see cref="StoreSchema"/>. Needs a <see cref="TimeProvider"/>; opens nothing yet.</summary>
    public static IServiceCollection AddPartnerTiersStorage(this IServiceCollection services, StoreOptions store)
    {
        // A sync of another process may take its time.
        var patient = On(store, SqliteContexts.Patient);
        // Teams waits fifteen seconds and then sends again; Slack waits three, and what it sends again is known by its key.
        var prompt = On(store, TimeSpan.FromSeconds(10));
        // Somebody waits for an answer that is there already.
        var hurried = On(store, TimeSpan.FromSeconds(2));
        return services
            .AddSingleton<IDbContextFactory<PartnerTiersContext>>(patient)
            .AddSingleton<StoreTrouble>()
            .AddSingleton(new StoreSchema(patient))
            .AddStore<IFactStore>(provider => new FactStore(patient, provider.GetRequiredService<TimeProvider>()))
            .AddStore<IChangeLog>(static provider => new ChangeLog(Contexts(provider)))
            .AddStore<IThreadStore>(_ => new ThreadStore(hurried))
            .AddSingleton<IPresence>(provider => store.Provider == StoreProvider.Postgres ? new PostgresPresence(store, provider.GetRequiredService<TimeProvider>()) : AloneOnStore.Instance)
            .AddStore<IPaces>(provider => store.Provider == StoreProvider.Postgres ? new PostgresPaces(hurried, provider.GetRequiredService<IPresence>(), provider.GetRequiredService<TimeProvider>()) : new PacesOfOne())
            .AddStore<IInbox>(provider => new InboxStore(prompt, provider.GetRequiredService<IPresence>()))
            .AddSingleton(new Sessions(prompt))
            .AddStore<ITransactions>(static provider => provider.GetRequiredService<Sessions>())
            .AddStore<IBindingStore>(static provider => new BindingStore(provider.GetRequiredService<Sessions>()))
            .AddStore<IConfirmationStore>(static provider => new ConfirmationStore(provider.GetRequiredService<Sessions>()))
            .AddStore<IAuditLog>(static provider => new AuditLog(provider.GetRequiredService<Sessions>()))
            .AddStore<ILedger>(static provider => new LedgerStore(provider.GetRequiredService<Sessions>()))
            .AddStore<IOutboxStore>(static provider => new OutboxStore(provider.GetRequiredService<Sessions>()))
            .AddSingleton<IDeliveryClaims>(_ => new DeliveryLock(store))
            .AddStore<IAddressStore>(static provider => new AddressStore(provider.GetRequiredService<Sessions>()))
            .AddStore<IReviewStore>(static provider => new ReviewStore(provider.GetRequiredService<Sessions>()))
            .AddStore<ILinkRevocations>(_ => new LinkRevocations(prompt))
            .AddStore<IKeyRing>(_ => new KeyRing(prompt))
            .AddStore<IVault>(_ => new VaultStore(prompt))
            .AddStore<IHomePages>(_ => new HomePageStore(prompt))
            .AddSingleton<IStoreHealth>(provider => new StoreHealthCheck(hurried, provider.GetRequiredService<StoreTrouble>()));
    }

    private static IDbContextFactory<PartnerTiersContext> On(StoreOptions store, TimeSpan patience) => store.Provider == StoreProvider.Postgres ? new PostgresContexts(store, patience) : new SqliteContexts(store, patience);

    private static IDbContextFactory<PartnerTiersContext> Contexts(IServiceProvider provider) => provider.GetRequiredService<IDbContextFactory<PartnerTiersContext>>();

    private static IServiceCollection AddStore<T>(this IServiceCollection services, Func<IServiceProvider, T> store)
        where T : class => services.AddSingleton(provider => StoreFaults<T>.InFrontOf(store(provider), Contexts(provider), provider.GetRequiredService<StoreTrouble>()));
}
