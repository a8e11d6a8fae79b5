using PartnerTiers.Bot.Options;
using PartnerTiers.Programme.Rules;
using StorePlace = PartnerTiers.Storage.StoreOptions;

namespace PartnerTiers.Bot.Composition;

/// <summary>A configuration that is whole and right.</summary>
/// <param name="ConfigFile">The file it was read from.</param>
/// <param name="Configuration">All of it, for the libraries that read their own part (logging, Kestrel).</param>
/// <param name="Settings">Everything beside the rule book.</param>
/// <param name="Book">The rule book; with the day of <c>--as-of</c> where it was given.</param>
/// <param name="Store">Where the store is.</param>
internal sealed record LoadedSettings(string ConfigFile, IConfigurationRoot Configuration, Settings Settings, RuleBook Book, StorePlace Store)
{
    /// <summary>No platform is connected.</summary>
    public bool DevelopmentMode => Settings.DevelopmentMode;

    /// <summary>Nothing says where the facts are, so the program makes its own.</summary>
    public bool ExampleData => string.IsNullOrEmpty(Settings.Crm.Folder);
}
