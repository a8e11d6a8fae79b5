namespace PartnerTiers.Channels.Links;

/// <summary>Addresses of our own pages, <c>PublicUrl</c> and then <c>/partners/</c> with a partner's id or name.</summary>
internal static class OwnLinks
{
    private const int Longest = 2_000;
    private const string Partners = "/partners/";

    /// <summary>What a link calls its partner; null: it is no link to one of our partners' pages.</summary>
    public static string? PartnerOf(string? link, Uri? publicUrl)
    {
        if (link is not { Length: > 0 and <= Longest } || publicUrl is null || !Uri.TryCreate(link, UriKind.Absolute, out var url)
            || url.Scheme != Uri.UriSchemeHttps || url.UserInfo.Length > 0 || url.Port != publicUrl.Port || !url.IdnHost.Equals(publicUrl.IdnHost, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var start = publicUrl.AbsolutePath.TrimEnd('/') + Partners;
        var rest = url.AbsolutePath.StartsWith(start, StringComparison.Ordinal) ? Uri.UnescapeDataString(url.AbsolutePath[start.Length..].TrimEnd('/')) : string.Empty;
        return rest.Length > 0 && !rest.Contains('/', StringComparison.Ordinal) ? rest : null;
    }
}
