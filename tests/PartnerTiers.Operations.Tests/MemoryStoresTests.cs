using PartnerTiers.Operations.Ledger;
using PartnerTiers.Operations.Transactions;
using PartnerTiers.Testing.Compliance;
using PartnerTiers.Testing.InMemory;

namespace PartnerTiers.Operations.Tests;

/// <summary>The stores that other tests are written on behave as the real ones.</summary>
public sealed class MemoryStoresTests : TrustStoresCompliance, IDisposable
{
    private readonly MemoryTransactions transactions = new();
    private TrustStores? stores;

    public void Dispose() => transactions.Dispose();

    protected override Task<TrustStores> OpenAsync() => Task.FromResult(stores ??= new TrustStores(transactions, new MemoryBindings(), new MemoryConfirmations(), new MemoryAudit()));
}

public sealed class MemoryLedgerTests : LedgerCompliance, IDisposable
{
    private readonly MemoryTransactions transactions = new();
    private readonly MemoryLedger ledger = new();

    public void Dispose() => transactions.Dispose();

    protected override Task<(ITransactions Transactions, ILedger Ledger)> OpenAsync() => Task.FromResult<(ITransactions, ILedger)>((transactions, ledger));
}
