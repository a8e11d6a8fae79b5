namespace PartnerTiers.Bot.Options;

/// <summary>Makes the paths of settings absolute: a relative path in a configuration file is relative to that file.</summary>
internal static class SettingsPaths
{
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
                Graph = written.Teams.Graph,
            },
            Slack = written.Slack,
            // Where a store lies is for Storage to say (StorePlaces).
            Store = written.Store,
            LanguageModel = written.LanguageModel,
            Routing = written.Routing,
            Server = written.Server,
            Limits = written.Limits,
        };
    }

    private static string? Absolute(string? path, string folder) => string.IsNullOrEmpty(path) ? null : Path.GetFullPath(path, folder);
}
