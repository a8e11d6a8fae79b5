namespace PartnerTiers.Bot.Options;

/// <summary>Which configuration file is read: one, whole.</summary>
public static class ConfigurationFile
{
    /// <summary>The file named by <c>--config</c> (relative to the working folder), or the <c>appsettings.json</c> beside the program. Absolute.</summary>
    public static string Find(string? named) => named is null ? Path.Combine(AppContext.BaseDirectory, "appsettings.json") : Path.GetFullPath(named);
}
