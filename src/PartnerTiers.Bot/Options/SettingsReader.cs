using PartnerTiers.Bot.Options.Reading;

namespace PartnerTiers.Bot.Options;

/// <summary>
/// Reads the settings beside the rule book from ordinary .NET configuration, whatever it is made of (file, environment, user secrets, command line). An
/// unknown key is a mistake, keys are compared without case, and all mistakes are reported at once.
/// </summary>
public static class SettingsReader
{
    /// <param name="configuration">All of the configuration.</param>
    /// <param name="configFile">The configuration file: relative paths are relative to it, and without <c>Store</c> it names the database.</param>
    public static SettingsReading Read(IConfiguration configuration, string configFile)
    {
        var mistakes = new MistakeList();
        var known = OptionsShape.KeysOf(typeof(Settings)).Select(key => key.Name).ToList();
        var sections = configuration.GetChildren().ToList();
        var ours = sections.Where(section => known.Contains(section.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        foreach (var stranger in sections.Except(ours))
        {
            // Environment variables stand here too; only what looks like a section of ours is worth a word.
            if (stranger.GetChildren().Any() && Nearest.Meant(stranger.Key, known) is { } near)
            {
                mistakes.Warn(stranger.Key, "this section is not known", $"Did you mean {near}?");
            }
        }

        var node = new ObjectNode(0, [.. ours.Select(section => new Member(known.First(key => key.Equals(section.Key, StringComparison.OrdinalIgnoreCase)), 0, Overlay.Of(section)))]);
        var written = new OptionsReader(mistakes, keysIgnoreCase: true).Read<Settings>(node, string.Empty)!;
        new SettingsChecks(mistakes).Check(written);
        if (configuration["Crm:Provider"] is not null && string.IsNullOrEmpty(written.Crm.Folder) && written.Crm.Provider == "csv")
        {
            // Facts that nobody meant would be judged by real rules; only a configuration that says nothing about the CRM gets the example.
            mistakes.Add("Crm:Folder", "Folder is missing", "Write the folder of the CSV files; without a section Crm the bot runs on its own example data");
        }
        return mistakes.Mistakes.Count > 0
            ? new SettingsReading(null, mistakes.Mistakes, mistakes.Warnings)
            : new SettingsReading(SettingsPaths.Resolve(written, Path.GetFullPath(configFile)), [], mistakes.Warnings);
    }
}
