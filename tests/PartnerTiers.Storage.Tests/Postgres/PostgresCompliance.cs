using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.HomePages;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Operations.Threads;
using PartnerTiers.Operations.Transactions;
using PartnerTiers.Storage.Access;
using PartnerTiers.Storage.Addresses;
using PartnerTiers.Storage.Audit;
using PartnerTiers.Storage.Confirmations;
using PartnerTiers.Storage.Facts;
using PartnerTiers.Storage.HomePages;
using PartnerTiers.Storage.Inbox;
using PartnerTiers.Storage.Ledger;
using PartnerTiers.Storage.Outbox;
using PartnerTiers.Storage.Postgres;
using PartnerTiers.Storage.Reviews;
using PartnerTiers.Storage.Threads;
using PartnerTiers.Storage.Transactions;
using PartnerTiers.Testing;
using PartnerTiers.Testing.Compliance;
using Xunit;

namespace PartnerTiers.Storage.Tests.Postgres;

[NeedsPeer(Peer.Postgres)]
public sealed class PostgresFactStoreTests : FactStoreCompliance, IAsyncLifetime
{
    private readonly PostgresStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    protected override async Task<(IFactStore Facts, IChangeLog Changes)> OpenAsync(TimeProvider time)
    {
        var contexts = await store.OpenAsync();
        return (new FactStore(contexts, time), new ChangeLog(contexts));
    }
}

[NeedsPeer(Peer.Postgres)]
public sealed class PostgresInboxTests : InboxCompliance, IAsyncLifetime
{
    private readonly PostgresStore store = new();
    private PostgresPresence? presence;

    public Task InitializeAsync() => store.InitializeAsync();

    public async Task DisposeAsync()
    {
        await (presence?.DisposeAsync() ?? ValueTask.CompletedTask);
        await store.DisposeAsync();
    }

    protected override async Task<IInbox> OpenAsync()
    {
        // Doors of one process.
        presence ??= new PostgresPresence(store.Options, TimeProvider.System);
        return new InboxStore(await store.OpenAsync(), presence);
    }
}

[NeedsPeer(Peer.Postgres)]
public sealed class PostgresHomePagesTests : HomePagesCompliance, IAsyncLifetime
{
    private readonly PostgresStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    protected override async Task<IHomePages> OpenAsync() => new HomePageStore(await store.OpenAsync());
}

[NeedsPeer(Peer.Postgres)]
public sealed class PostgresThreadStoreTests : ThreadStoreCompliance, IAsyncLifetime
{
    private readonly PostgresStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    protected override async Task<IThreadStore> OpenAsync() => new ThreadStore(await store.OpenAsync());
}

[NeedsPeer(Peer.Postgres)]
public sealed class PostgresTrustStoresTests : TransactionsCompliance, IAsyncLifetime
{
    private readonly PostgresStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    protected override async Task<TrustStores> OpenAsync()
    {
        var sessions = new Sessions(await store.OpenAsync());
        return new TrustStores(sessions, new BindingStore(sessions), new ConfirmationStore(sessions), new AuditLog(sessions));
    }
}

[NeedsPeer(Peer.Postgres)]
public sealed class PostgresLedgerTests : LedgerTransactionsCompliance, IAsyncLifetime
{
    private readonly PostgresStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    protected override async Task<(ITransactions Transactions, ILedger Ledger)> OpenAsync()
    {
        var sessions = new Sessions(await store.OpenAsync());
        return (sessions, new LedgerStore(sessions));
    }
}

[NeedsPeer(Peer.Postgres)]
public sealed class PostgresOutboxTests : OutboxCompliance, IAsyncLifetime
{
    private readonly PostgresStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    protected override async Task<(ITransactions Transactions, IOutboxStore Outbox)> OpenAsync()
    {
        var sessions = new Sessions(await store.OpenAsync());
        return (sessions, new OutboxStore(sessions));
    }
}

[NeedsPeer(Peer.Postgres)]
public sealed class PostgresAddressTests : AddressCompliance, IAsyncLifetime
{
    private readonly PostgresStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    protected override async Task<IAddressStore> OpenAsync() => new AddressStore(new Sessions(await store.OpenAsync()));
}

[NeedsPeer(Peer.Postgres)]
public sealed class PostgresReviewStoreTests : ReviewStoreCompliance, IAsyncLifetime
{
    private readonly PostgresStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    protected override async Task<(ITransactions Transactions, ILedger Ledger, IReviewStore Reviews)> OpenAsync()
    {
        var sessions = new Sessions(await store.OpenAsync());
        return (sessions, new LedgerStore(sessions), new ReviewStore(sessions));
    }
}
