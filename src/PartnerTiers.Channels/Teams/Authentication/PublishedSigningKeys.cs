using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PartnerTiers.Channels.Teams.Authentication;

/// <summary>The channel's keys from its OpenID metadata, kept and refreshed by the configuration manager.</summary>
internal sealed class PublishedSigningKeys(TeamsOptions options, IHttpClientFactory http, TimeProvider time, ILogger<PublishedSigningKeys> log) : ISigningKeys, IDisposable
{
    /// <summary>The public cloud's metadata.</summary>
    public const string PublicCloud = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The name of the HTTP client.</summary>
    public const string HttpName = "teams-keys";

    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim refreshing = new(1, 1);
    private ConfigurationManager<OpenIdConnectConfiguration>? manager;
    private DateTimeOffset lastRefresh = DateTimeOffset.MinValue;

    private string Address => options.OpenIdMetadata.Length > 0 ? options.OpenIdMetadata : PublicCloud;

    /// <inheritdoc/>
    public async Task<OpenIdConnectConfiguration> ForAsync(string keyId, CancellationToken cancellationToken)
    {
        var current = await (manager ??= NewManager()).GetConfigurationAsync(cancellationToken);
        if (Holds(current, keyId))
        {
            return current;
        }

        await refreshing.WaitAsync(cancellationToken);
        try
        {
            // Invented key ids must not make us fetch at the pace of an attacker.
            current = await manager.GetConfigurationAsync(cancellationToken);
            if (Holds(current, keyId) || time.GetUtcNow() - lastRefresh < BetweenRefreshes)
            {
                return current;
            }

            lastRefresh = time.GetUtcNow();

            // RequestRefresh works behind the scenes and would refuse this request; a new manager reads now.
            var fresh = NewManager();
            current = await fresh.GetConfigurationAsync(cancellationToken);
            manager = fresh;
        }
        catch (InvalidOperationException failure)
        {
            Log.KeysUnreachable(log, Address, failure);
        }
        finally
        {
            refreshing.Release();
        }

        return current;
    }

    /// <inheritdoc/>
    public void Dispose() => refreshing.Dispose();

    private static bool Holds(OpenIdConnectConfiguration keys, string keyId) => keys.JsonWebKeySet?.Keys.Any(key => key.Kid == keyId) == true;

    private ConfigurationManager<OpenIdConnectConfiguration> NewManager() => new(
        Address,
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http.CreateClient(HttpName)) { RequireHttps = !(Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri.IsLoopback) });
}
