namespace PartnerTiers.Operations.Access;

/// <summary>Who asks, as the platform vouches for it.</summary>
/// <param name="Channel">The platform.</param>
/// <param name="PersonId">The platform's id of the person.</param>
/// <param name="Email">Null where it cannot be had: then a seller at most. Says who somebody at home is; of anybody else a directory may claim any address.</param>
/// <param name="Tenant">Teams tenant, Slack team to which the person belongs; null on the local channels, and for guests.</param>
/// <param name="Enterprise">Slack enterprise id.</param>
public sealed record Asker(string Channel, string PersonId, string? Email, string? Tenant, string? Enterprise = null)
{
    /// <summary>The name to sign in with, of a domain that the person's own directory had to prove. Null where the platform has no such name.</summary>
    public string? SignIn { get; init; }

    /// <summary>The tenant or team that has the person as a guest; null: no guest.</summary>
    public string? GuestOf { get; init; }

    /// <summary>The person's id in the directory that knows groups; null: none.</summary>
    public string? DirectoryId { get; init; }
}
