using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options;

/// <summary>Section <c>Slack</c>: the Slack app.</summary>
public sealed class SlackOptions
{
    /// <summary>How Slack reaches the bot. Default: http.</summary>
    [OneOf("http", "socket")]
    public string Mode { get; init; } = "http";

    /// <summary>Secret that signs Slack's requests; needed for http.</summary>
    [Secret]
    public string? SigningSecret { get; init; }

    /// <summary>Token of the bot user (xoxb-…).</summary>
    [Secret]
    public string? BotToken { get; init; }

    /// <summary>App-level token (xapp-…); needed for socket.</summary>
    [Secret]
    public string? AppToken { get; init; }

    /// <summary>Client id, for installation in several workspaces.</summary>
    public string? ClientId { get; init; }

    /// <summary>Client secret, for installation in several workspaces.</summary>
    [Secret]
    public string? ClientSecret { get; init; }

    /// <summary>Address of the Web API instead of the platform's own (tests). Default: the platform's.</summary>
    public string? ApiUrl { get; init; }

    /// <summary>A signing secret or a token is given.</summary>
    internal bool HasCredentials => !string.IsNullOrEmpty(SigningSecret) || !string.IsNullOrEmpty(BotToken) || !string.IsNullOrEmpty(AppToken);
}
