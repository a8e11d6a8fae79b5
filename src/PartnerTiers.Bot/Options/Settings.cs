namespace PartnerTiers.Bot.Options;

/// <summary>Everything that is configured beside the rule book. Paths are absolute here, whatever the file says.</summary>
public class Settings
{
    /// <summary>Where the facts come from. Default: the bot's own example data.</summary>
    public CrmOptions Crm { get; init; } = new();

    /// <summary>Who may see and do what.</summary>
    public AccessOptions Access { get; init; } = new();

    /// <summary>Address under which people and platforms reach the bot: for pages, links and manifests. Default: none.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Microsoft Teams. Default: not connected.</summary>
    public TeamsOptions Teams { get; init; } = new();

    /// <summary>Slack. Default: not connected.</summary>
    public SlackOptions Slack { get; init; } = new();

    /// <summary>Where the bot keeps its records. Default: one SQLite file per configuration file, under the user's application data folder.</summary>
    public StoreOptions Store { get; init; } = new();

    /// <summary>A language model that may propose readings. Default: none.</summary>
    public LanguageModelOptions LanguageModel { get; init; } = new();

    /// <summary>What decides whom to bring into a deal. Default: as shipped.</summary>
    public RoutingOptions Routing { get; init; } = new();

    /// <summary>What the server takes from the network. Default: as shipped.</summary>
    public ServerOptions Server { get; init; } = new();

    /// <summary>How much one person and one tenant may ask. Default: as shipped.</summary>
    public LimitsOptions Limits { get; init; } = new();

    /// <summary>No platform is connected: the bot listens on loopback only and says so.</summary>
    public bool DevelopmentMode => string.IsNullOrEmpty(Teams.AppId) && !Slack.HasCredentials;
}
