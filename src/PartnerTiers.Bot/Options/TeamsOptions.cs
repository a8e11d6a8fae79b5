using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options;

/// <summary>Section <c>Teams</c>: the bot's registration with Microsoft.</summary>
public sealed class TeamsOptions
{
    /// <summary>Application id of the bot. Default: none, which leaves Teams unconnected.</summary>
    public string? AppId { get; init; }

    /// <summary>How the bot proves who it is. Default: SingleTenant.</summary>
    [OneOf("SingleTenant", "MultiTenant", "ManagedIdentity")]
    public string Type { get; init; } = "SingleTenant";

    /// <summary>Tenant of the registration; needed unless the type is MultiTenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>Client secret; needed unless there is a certificate or a managed identity.</summary>
    [Secret]
    public string? Secret { get; init; }

    /// <summary>Certificate with its private key (PEM or PFX) instead of the secret; relative to the configuration file.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>Service addresses to trust instead of the platform's own (other clouds, tests). Default: the platform's.</summary>
    public List<string?> ServiceUrls { get; init; } = [];

    /// <summary>Address of Microsoft Graph, for directory groups (other clouds, tests). Default: https://graph.microsoft.com.</summary>
    public string Graph { get; init; } = "https://graph.microsoft.com";

    /// <summary>Address of the OpenID metadata instead of the platform's own. Default: the platform's.</summary>
    public string? OpenIdMetadata { get; init; }
}
