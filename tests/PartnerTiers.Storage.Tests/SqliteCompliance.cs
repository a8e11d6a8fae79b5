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
using PartnerTiers.Storage.Model;
using PartnerTiers.Storage.Outbox;
using PartnerTiers.Storage.Reviews;
using PartnerTiers.Storage.Threads;
using PartnerTiers.Storage.Transactions;
using PartnerTiers.Testing.Compliance;

namespace PartnerTiers.Storage.Tests;

public sealed class SqliteFactStoreTests : FactStoreCompliance, IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    protected override async Task<(IFactStore Facts, IChangeLog Changes)> OpenAsync(TimeProvider time)
    {
        var contexts = await store.OpenAsync();
        return (new FactStore(contexts, time), new ChangeLog(contexts));
    }
}

public sealed class SqliteInboxTests : InboxCompliance, IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    protected override async Task<IInbox> OpenAsync() => new InboxStore(await store.OpenAsync(), AloneOnStore.Instance);
}

public sealed class SqliteHomePagesTests : HomePagesCompliance, IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    protected override async Task<IHomePages> OpenAsync() => new HomePageStore(await store.OpenAsync());
}

public sealed class SqliteThreadStoreTests : ThreadStoreCompliance, IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    protected override async Task<IThreadStore> OpenAsync() => new ThreadStore(await store.OpenAsync());
}

public sealed class SqliteTrustStoresTests : TransactionsCompliance, IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    protected override async Task<TrustStores> OpenAsync()
    {
        var sessions = new Sessions(await store.OpenAsync());
        return new TrustStores(sessions, new BindingStore(sessions), new ConfirmationStore(sessions), new AuditLog(sessions));
    }
}

public sealed class SqliteLedgerTests : LedgerTransactionsCompliance, IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    protected override async Task<(ITransactions Transactions, ILedger Ledger)> OpenAsync()
    {
        var sessions = new Sessions(await store.OpenAsync());
        return (sessions, new LedgerStore(sessions));
    }
}

public sealed class SqliteOutboxTests : OutboxCompliance, IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    protected override async Task<(ITransactions Transactions, IOutboxStore Outbox)> OpenAsync()
    {
        var sessions = new Sessions(await store.OpenAsync());
        return (sessions, new OutboxStore(sessions));
    }
}

public sealed class SqliteAddressTests : AddressCompliance, IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    protected override async Task<IAddressStore> OpenAsync() => new AddressStore(new Sessions(await store.OpenAsync()));
}

public sealed class SqliteReviewStoreTests : ReviewStoreCompliance, IDisposable
{
    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    protected override async Task<(ITransactions Transactions, ILedger Ledger, IReviewStore Reviews)> OpenAsync()
    {
        var sessions = new Sessions(await store.OpenAsync());
        return (sessions, new LedgerStore(sessions), new ReviewStore(sessions));
    }
}
