using PartnerTiers.Operations.Transactions;

namespace PartnerTiers.Testing.InMemory;

/// <summary>One piece of work at a time; what it did stays done when it throws.</summary>
public sealed class MemoryTransactions : ITransactions, IDisposable
{
    private static readonly AsyncLocal<MemoryTransactions?> Inside = new();
    private readonly SemaphoreSlim one = new(1, 1);

    public void Dispose() => one.Dispose();

    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (Inside.Value == this)
        {
            return await work(cancellationToken);
        }

        await one.WaitAsync(cancellationToken);
        try
        {
            Inside.Value = this;
            return await work(cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }
}
