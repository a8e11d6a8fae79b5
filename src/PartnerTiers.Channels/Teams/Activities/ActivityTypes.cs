namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>Types of activities that matter here.</summary>
public static class ActivityTypes
{
    /// <summary>Something said, or a button pressed the older way.</summary>
    public const string Message = "message";

    /// <summary>Somebody came or left.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was installed or taken away.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>Needs an answer in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>The bot is working.</summary>
    public const string Typing = "typing";
}
