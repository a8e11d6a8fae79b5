namespace PartnerTiers.Channels.Teams.Authentication;

/// <summary>Which connectors are trusted. A token of ours is good for every tenant's connector, so an address that an attacker chose would steal it.</summary>
internal sealed class ServiceUrlRules(TeamsOptions options)
{
    /// <summary>Microsoft's own. <c>trafficmanager.net</c> is shared by all of Azure: only Teams' exact name in it is Microsoft's.</summary>
    private static readonly string[] Suffixes = ["botframework.com", "teams.microsoft.com", "teams.microsoft.us", "botframework.us", "botframework.azure.us", "botframework.azure.cn"];

    private readonly Uri[] configured = [.. options.ServiceUrls.Select(static url => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri : null).OfType<Uri>()];

    /// <summary>Whether replies may go there.</summary>
    public bool Allows(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0 || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
        {
            return false;
        }

        if (options.IsDevelopment)
        {
            return url.IsLoopback;
        }

        return configured.Any(known => Uri.Compare(known, url, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0)
            || (url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && IsMicrosofts(url.IdnHost));
    }

    /// <summary>Whether our token may travel there: never unencrypted.</summary>
    public bool CarriesToken(string serviceUrl) =>
        !options.IsDevelopment && Allows(serviceUrl) && serviceUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two addresses are the same, but for case and one slash at the end.</summary>
    public static bool Same(string? one, string? other) =>
        one is { Length: > 0 } && other is not null && string.Equals(Trim(one), Trim(other), StringComparison.OrdinalIgnoreCase);

    private static string Trim(string url) => url.EndsWith('/') ? url[..^1] : url;

    private static bool IsMicrosofts(string host) =>
        host.Equals("smba.trafficmanager.net", StringComparison.OrdinalIgnoreCase)
        || Suffixes.Any(suffix => host.Equals(suffix, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + suffix, StringComparison.OrdinalIgnoreCase));
}
