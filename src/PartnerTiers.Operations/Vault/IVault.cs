using NodaTime;

namespace PartnerTiers.Operations.Vault;

/// <summary>Keeps what others entrusted to us (tokens of installations), sealed by whoever puts it in: the store never sees it open.</summary>
public interface IVault
{
    /// <summary>The sealed text of a name; null: none.</summary>
    Task<string?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Keeps it in the place of an older one of this name.</summary>
    Task PutAsync(string name, string sealedText, Instant at, CancellationToken cancellationToken);

    /// <summary>Forgets it; nothing happens where there is none.</summary>
    Task RemoveAsync(string name, CancellationToken cancellationToken);
}
