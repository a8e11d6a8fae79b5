namespace PartnerTiers.Operations.Links;

/// <summary>The record of links that were taken back. Nothing in it is changed or removed.</summary>
public interface ILinkRevocations
{
    /// <summary>Writes one down.</summary>
    Task AddAsync(LinkRevocation revocation, CancellationToken cancellationToken);

    /// <summary>Whether a link was taken back.</summary>
    Task<bool> HoldAsync(SignedLink link, CancellationToken cancellationToken);
}
