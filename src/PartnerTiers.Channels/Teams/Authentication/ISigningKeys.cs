using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PartnerTiers.Channels.Teams.Authentication;

/// <summary>The channel's published keys.</summary>
internal interface ISigningKeys
{
    /// <summary>The keys; read again, at most once a minute, when <paramref name="keyId"/> is not among them.</summary>
    Task<OpenIdConnectConfiguration> ForAsync(string keyId, CancellationToken cancellationToken);
}
