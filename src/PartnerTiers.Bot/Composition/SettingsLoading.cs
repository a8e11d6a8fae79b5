using PartnerTiers.Bot.Options;
using PartnerTiers.Bot.RuleBooks;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Storage;
using StoreOptions = PartnerTiers.Storage.StoreOptions;

namespace PartnerTiers.Bot.Composition;

/// <summary>From the command line to settings: the file, whole; environment, user secrets and command line on top.</summary>
internal static class SettingsLoading
{
    /// <summary>The settings, or null after every mistake was written to standard error.</summary>
    public static async Task<LoadedSettings?> LoadAsync(Invocation invocation)
    {
        var (loaded, mistakes, warnings) = Read(invocation);
        foreach (var warning in warnings)
        {
            await Console.Error.WriteLineAsync($"warning: {warning}");
        }

        foreach (var mistake in mistakes)
        {
            await Console.Error.WriteLineAsync(mistake.ToString());
        }

        if (loaded is null)
        {
            await Console.Error.WriteLineAsync($"{ConfigurationFile.Find(invocation.ConfigFile)}: {mistakes.Count} {(mistakes.Count == 1 ? "mistake" : "mistakes")}; nothing was started.");
        }

        return loaded;
    }

    /// <summary>The settings, or null and every mistake.</summary>
    public static (LoadedSettings? Loaded, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<Mistake> Warnings) Read(Invocation invocation)
    {
        var file = ConfigurationFile.Find(invocation.ConfigFile);
        var onTop = new ConfigurationBuilder()
            .AddUserSecrets(typeof(SettingsLoading).Assembly, optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(invocation.Settings)
            .Build();
        var rules = RuleBookReader.ReadFile(file, onTop);
        IConfigurationRoot configuration;
        try
        {
            configuration = new ConfigurationBuilder().AddJsonFile(file, optional: true).AddConfiguration(onTop).Build();
        }
        catch (Exception trouble) when (trouble is InvalidDataException or FormatException)
        {
            // The rule book's reader has said where the file is no JSON, or this reader is stricter (a key written twice).
            return (null, rules.Mistakes.Count > 0 ? rules.Mistakes : [new Mistake("file", "the configuration file cannot be read", (trouble.InnerException ?? trouble).Message)], rules.Warnings);
        }

        var settings = SettingsReader.Read(configuration, file);
        var mistakes = rules.Mistakes.Concat(settings.Mistakes).ToList();
        if (settings.Settings is null || rules.Book is null)
        {
            return (null, mistakes, [.. rules.Warnings, .. settings.Warnings]);
        }

        var book = invocation.AsOf is { } day ? new RuleBook(rules.Book.Versions, day) : rules.Book;
        StoreOptions store;
        try
        {
            store = StorePlaces.For(settings.Settings.Store.Kind, settings.Settings.Store.ConnectionString, file);
        }
        catch (ArgumentException trouble)
        {
            return (null, [new Mistake("Store:ConnectionString", "this cannot be used", trouble.Message)], [.. rules.Warnings, .. settings.Warnings]);
        }

        return (new LoadedSettings(file, configuration, settings.Settings, book, store), [], [.. rules.Warnings, .. settings.Warnings]);
    }
}
