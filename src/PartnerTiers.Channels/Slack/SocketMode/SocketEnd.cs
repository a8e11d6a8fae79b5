namespace PartnerTiers.Channels.Slack.SocketMode;

/// <summary>How a connection ended.</summary>
internal enum SocketEnd
{
    /// <summary>Slack asks us to come again.</summary>
    ComeAgain,

    /// <summary>It broke.</summary>
    Failed,

    /// <summary>Socket Mode was turned off in the app's settings.</summary>
    SwitchedOff,
}
