namespace PartnerTiers.Channels.Slack;

/// <summary>How Slack reaches the bot.</summary>
public enum SlackMode
{
    /// <summary>Slack calls our addresses and signs what it sends.</summary>
    Http,

    /// <summary>The bot opens web sockets; no address of ours is public.</summary>
    Socket,
}
