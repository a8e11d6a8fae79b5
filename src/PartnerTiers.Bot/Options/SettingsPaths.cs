using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace PartnerTiers.Bot.Options;

/// <summary>Makes the paths of settings absolute: a relative path in a configuration file is relative to that file.</summary>
internal static class SettingsPaths
{
    private static readonly string[] DataSourceKeys = ["Data Source", "DataSource", "Filename"];

    public static Settings Resolve(Settings written, string configFile)
    {
        var folder = Path.GetDirectoryName(configFile)!;
        return new Settings
        {
            Crm = new CrmOptions
            {
                Provider = written.Crm.Provider,
                Folder = Absolute(written.Crm.Folder, folder),
                MaxRejectedShare = written.Crm.MaxRejectedShare,
                Supplement = Absolute(written.Crm.Supplement, folder),
            },
            Access = written.Access,
            PublicUrl = string.IsNullOrEmpty(written.PublicUrl) ? null : written.PublicUrl.TrimEnd('/'),
            Teams = new TeamsOptions
            {
                AppId = written.Teams.AppId,
                Type = written.Teams.Type,
                TenantId = written.Teams.TenantId,
                Secret = written.Teams.Secret,
                CertificatePath = Absolute(written.Teams.CertificatePath, folder),
                ServiceUrls = written.Teams.ServiceUrls,
                OpenIdMetadata = written.Teams.OpenIdMetadata,
            },
            Slack = written.Slack,
            Store = new StoreOptions { Provider = written.Store.Provider, ConnectionString = Store(written.Store.ConnectionString, configFile, folder) },
            LanguageModel = written.LanguageModel,
        };
    }

    private static string? Absolute(string? path, string folder) => string.IsNullOrEmpty(path) ? null : Path.GetFullPath(path, folder);

    private static string Store(string? written, string configFile, string folder)
    {
        if (string.IsNullOrEmpty(written))
        {
            return new DbConnectionStringBuilder { ["Data Source"] = Path.Combine(DataFolder(folder), FileNameFor(configFile)) }.ConnectionString;
        }

        var parts = new DbConnectionStringBuilder { ConnectionString = written };
        foreach (var key in DataSourceKeys)
        {
            // A database in memory and a URI are no paths.
            if (parts.TryGetValue(key, out var value) && value is string { Length: > 0 } source && source[0] != ':' && !source.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            {
                parts[key] = Path.GetFullPath(source, folder);
            }
        }

        return parts.ConnectionString;
    }

    private static string DataFolder(string configFolder)
    {
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(data.Length > 0 ? data : configFolder, "PartnerTiers");
    }

    // The file's own name keeps the folder readable; the hash of its path keeps two configurations of one name apart.
    private static string FileNameFor(string configFile) =>
        $"{Path.GetFileNameWithoutExtension(configFile)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(configFile)))[..12]}.db";
}
