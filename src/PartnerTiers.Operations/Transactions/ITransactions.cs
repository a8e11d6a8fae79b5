namespace PartnerTiers.Operations.Transactions;

/// <summary>Work of several stores as one: what causes a record, the record and what follows from it are kept together or not at all.</summary>
public interface ITransactions
{
    /// <summary>
    /// Runs <paramref name="work"/>; everything that it writes through stores that take part is kept when it returns, nothing when it throws. Work inside
    /// other work joins it. One writer at a time holds the store, so work does nothing slow: no network.
    /// </summary>
    Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);
}
