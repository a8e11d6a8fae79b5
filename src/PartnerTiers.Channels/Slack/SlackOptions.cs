namespace PartnerTiers.Channels.Slack;

/// <summary>The Slack app, as the bot knows it.</summary>
public sealed record SlackOptions
{
    /// <summary>The platform's own address of the Web API.</summary>
    public const string PublicApiUrl = "https://slack.com/api/";

    /// <summary>How Slack reaches the bot.</summary>
    public SlackMode Mode { get; init; }

    /// <summary>Signs what Slack sends over HTTP; empty: everything is refused.</summary>
    public string SigningSecret { get; init; } = string.Empty;

    /// <summary>The bot's token of one workspace; empty: installs have their own.</summary>
    public string BotToken { get; init; } = string.Empty;

    /// <summary>The app-level token, for web sockets.</summary>
    public string AppToken { get; init; } = string.Empty;

    /// <summary>For installing in several workspaces.</summary>
    public string ClientId { get; init; } = string.Empty;

    /// <summary>For installing in several workspaces.</summary>
    public string ClientSecret { get; init; } = string.Empty;

    /// <summary>Address of the Web API; empty: <see cref="PublicApiUrl"/>.</summary>
    public string ApiUrl { get; init; } = string.Empty;

    /// <summary>Where the bot can be reached, for the install's way back; null: nowhere.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>A secret or a token is given.</summary>
    public bool IsConfigured => SigningSecret.Length > 0 || BotToken.Length > 0 || AppToken.Length > 0;

    /// <summary>Address of the Web API, with a slash at its end.</summary>
    internal Uri Api => new((ApiUrl.Length > 0 ? ApiUrl : PublicApiUrl).TrimEnd('/') + "/");
}
