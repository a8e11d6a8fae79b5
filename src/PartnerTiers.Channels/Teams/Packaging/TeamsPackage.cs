using System.IO.Compression;
using System.Text;

namespace PartnerTiers.Channels.Teams.Packaging;

/// <summary>The app package that an admin uploads to Teams: the manifest with the real names, and both icons. The template lies in <c>manifest/teams</c>.</summary>
public static class TeamsPackage
{
    /// <summary>The name under which the package is written.</summary>
    public const string FileName = "partner-tiers-teams.zip";

    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the zip; the same input gives the same bytes.</summary>
    /// <param name="zip">Where to.</param>
    /// <param name="publicUrl">Where the bot can be reached, <c>https</c>.</param>
    /// <param name="appId">The bot's app id, a GUID; also the id of the Teams app.</param>
    /// <exception cref="ArgumentException">The address is not https, or the id is not a GUID.</exception>
    public static void Write(Stream zip, Uri publicUrl, string appId)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "manifest.json", Encoding.UTF8.GetBytes(Manifest(publicUrl, appId)));
        Add(archive, "color.png", Resource("color.png"));
        Add(archive, "outline.png", Resource("outline.png"));
    }

    /// <summary>The manifest.</summary>
    /// <inheritdoc cref="Write"/>
    public static string Manifest(Uri publicUrl, string appId)
    {
        if (!publicUrl.IsAbsoluteUri || publicUrl.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("PublicUrl must begin with https://: Teams opens nothing else.", nameof(publicUrl));
        }

        if (!Guid.TryParseExact(appId, "D", out var id))
        {
            throw new ArgumentException("Teams:AppId must be a GUID: the app id of the Azure Bot.", nameof(appId));
        }

        // A parsed address holds no quotation mark, and a GUID none either: nothing can break out of its JSON string.
        return Encoding.UTF8.GetString(Resource("manifest.template.json"))
            .Replace("${APP_ID}", id.ToString("D"), StringComparison.Ordinal)
            .Replace("${BOT_ID}", id.ToString("D"), StringComparison.Ordinal)
            .Replace("${PUBLIC_URL}", publicUrl.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)
            .Replace("${PUBLIC_HOST}", publicUrl.IdnHost, StringComparison.Ordinal);
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream("manifest/teams/" + name)
            ?? throw new InvalidOperationException($"manifest/teams/{name} is not compiled in.");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
