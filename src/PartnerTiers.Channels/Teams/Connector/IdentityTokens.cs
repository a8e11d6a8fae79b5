using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace PartnerTiers.Channels.Teams.Connector;

/// <summary>Tokens from Entra ID, for every kind of registration; kept in memory by the identity library until shortly before they end.</summary>
/// <param name="options">The registration.</param>
/// <param name="http">How the library speaks HTTP; null: its own way.</param>
/// <param name="log">Where failures go.</param>
/// <param name="resource">What the tokens are for; null: the connector.</param>
internal sealed class IdentityTokens(TeamsOptions options, IMsalHttpClientFactory? http, ILogger<IdentityTokens> log, string? resource = null) : IConnectorTokens
{
    private const string Connector = "https://api.botframework.com";
    private const string Login = "https://login.microsoftonline.com/";

    /// <summary>The tenant of multi-tenant bots.</summary>
    private const string BotFrameworkTenant = "botframework.com";

    private readonly string resource = resource ?? Connector;
    private readonly Lock making = new();
    private IConfidentialClientApplication? app;
    private IManagedIdentityApplication? identity;

    /// <inheritdoc/>
    public async Task<string?> GetAsync(bool refresh, CancellationToken cancellationToken)
    {
        try
        {
            var result = options.Type == TeamsAppType.ManagedIdentity
                ? await Identity().AcquireTokenForManagedIdentity(resource).WithForceRefresh(refresh).ExecuteAsync(cancellationToken)
                : await App().AcquireTokenForClient([resource + "/.default"]).WithForceRefresh(refresh).ExecuteAsync(cancellationToken);
            return result.AccessToken;
        }
        catch (MsalException failure)
        {
            Log.NoToken(log, failure);
            return null;
        }
        catch (HttpRequestException failure)
        {
            Log.NoToken(log, failure);
            return null;
        }
    }

    private IConfidentialClientApplication App()
    {
        lock (making)
        {
            if (app is not null)
            {
                return app;
            }

            // A single-tenant app asked for at the Bot Framework's tenant answers AADSTS700016.
            var tenant = (options.Type == TeamsAppType.SingleTenant || resource != Connector) && options.TenantId.Length > 0 ? options.TenantId : BotFrameworkTenant;
            var builder = ConfidentialClientApplicationBuilder.Create(options.AppId).WithAuthority(Login + tenant, validateAuthority: false).WithInstanceDiscovery(false);
            builder = options.CertificatePath.Length > 0 ? builder.WithCertificate(Certificate(), sendX5C: true) : builder.WithClientSecret(options.Secret);
            return app = (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
        }
    }

    private IManagedIdentityApplication Identity()
    {
        lock (making)
        {
            var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId));
            return identity ??= (http is null ? builder : builder.WithHttpClientFactory(http)).Build();
        }
    }

    private X509Certificate2 Certificate() => options.CertificatePath.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
        ? X509Certificate2.CreateFromPemFile(options.CertificatePath)
        : X509CertificateLoader.LoadPkcs12FromFile(options.CertificatePath, options.Secret.Length > 0 ? options.Secret : null);
}
