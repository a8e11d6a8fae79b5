using NodaTime;

namespace PartnerTiers.Operations.Confirmations;

/// <summary>Keeps what was proposed until somebody answers; survives a restart. Takes part in <c>ITransactions</c>.</summary>
public interface IConfirmationStore
{
    /// <summary>Keeps a proposal. Those whose time was over 30 days before it was made may be forgotten.</summary>
    Task AddAsync(Confirmation confirmation, CancellationToken cancellationToken);

    /// <summary>The proposal with this id; null: there is none, or none any more.</summary>
    Task<Confirmation?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Ends an open one. False: it is not open. Of two who do so at once, in one process or two, one gets true.</summary>
    Task<bool> TryEndAsync(string id, ConfirmationResult result, Instant at, CancellationToken cancellationToken);
}
