namespace PartnerTiers.Channels.Slack.Installs;

/// <summary>The app in one workspace, or in all of an organisation.</summary>
/// <param name="TeamId">The workspace; null for an organisation's installation.</param>
/// <param name="EnterpriseId">The organisation; null outside one.</param>
/// <param name="BotToken">Speaks for the bot. Secret.</param>
/// <param name="BotUserId">The bot as a user.</param>
/// <param name="BotId">The bot as an author of messages.</param>
public sealed record SlackInstall(string? TeamId, string? EnterpriseId, string BotToken, string BotUserId, string BotId)
{
    /// <summary>Gives the next token; null: this token doesn't end. Secret.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the token ends; null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When somebody installed it last; null: by an older version of the program, or configured.</summary>
    public DateTimeOffset? InstalledAt { get; init; }

    /// <summary>What the installer granted, in Slack's names.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Under which it is kept: the workspace, or else the organisation.</summary>
    public string Key => TeamId ?? EnterpriseId ?? string.Empty;

    /// <summary>Without its secrets.</summary>
    public override string ToString() => $"SlackInstall {Key}";
}
