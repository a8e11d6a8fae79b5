namespace PartnerTiers.Channels.Teams;

/// <summary>Section <c>Teams</c>.</summary>
public sealed record TeamsOptions
{
    /// <summary>The bot's app id; empty: development mode, which answers on loopback alone.</summary>
    public string AppId { get; init; } = string.Empty;

    /// <summary>How the bot is registered.</summary>
    public TeamsAppType Type { get; init; } = TeamsAppType.SingleTenant;

    /// <summary>The bot's own tenant.</summary>
    public string TenantId { get; init; } = string.Empty;

    /// <summary>The app's secret; from the environment or user secrets.</summary>
    public string Secret { get; init; } = string.Empty;

    /// <summary>A PFX or PEM file (certificate and key) instead of a secret; empty: none.</summary>
    public string CertificatePath { get; init; } = string.Empty;

    /// <summary>Connectors besides Microsoft's own: other clouds, tests. Scheme, host and port must match.</summary>
    public IReadOnlyList<string> ServiceUrls { get; init; } = [];

    /// <summary>The OpenID metadata of the channel's tokens, where it isn't Microsoft's public one.</summary>
    public string OpenIdMetadata { get; init; } = string.Empty;

    /// <summary>Where the bot's own pages are, whose links it knows; null: nowhere.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Address of Microsoft Graph, which knows the directory's groups; another one for other clouds and tests.</summary>
    public string Graph { get; init; } = "https://graph.microsoft.com";

    /// <summary>Nothing is configured: no token is asked for, and only loopback is served.</summary>
    public bool IsDevelopment => AppId.Length == 0;

    /// <summary>What is missing for serving Teams, a sentence each; empty: nothing.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (IsDevelopment)
        {
            yield break;
        }

        if (Type != TeamsAppType.MultiTenant && TenantId.Length == 0)
        {
            yield return "Teams:TenantId is missing: the id of the tenant in which the bot is registered.";
        }

        if (Type != TeamsAppType.ManagedIdentity && Secret.Length == 0 && CertificatePath.Length == 0)
        {
            yield return "Teams:Secret is missing: set it in the environment (Teams__Secret) or as a user secret, or name a certificate in Teams:CertificatePath.";
        }

        if (CertificatePath.Length > 0 && !File.Exists(CertificatePath))
        {
            yield return $"Teams:CertificatePath names {CertificatePath}, which is not there.";
        }

        foreach (var url in ServiceUrls.Where(url => !Uri.TryCreate(url, UriKind.Absolute, out _)))
        {
            yield return $"Teams:ServiceUrls holds \"{url}\", which is not an address.";
        }
    }
}
