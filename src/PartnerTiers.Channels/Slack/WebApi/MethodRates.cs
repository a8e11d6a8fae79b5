namespace PartnerTiers.Channels.Slack.WebApi;

/// <summary>How often a method may be called in a workspace (docs.slack.dev/apis/web-api/rate-limits): tiers 1 to 4 are 1, 20, 50 and 100 calls a minute; a message a second in each channel.</summary>
internal static class MethodRates
{
    /// <summary>The method that is limited per channel.</summary>
    public const string PostMessage = "chat.postMessage";

    /// <summary>Calls that may go at once before the pace applies.</summary>
    private const int Burst = 5;

    /// <summary>Time from one call to the next, and how many may go ahead of it.</summary>
    public static (TimeSpan Pace, int Burst) Of(string method) => method switch
    {
        PostMessage => (TimeSpan.FromSeconds(1), Burst),
        "apps.uninstall" => (TimeSpan.FromSeconds(60), 1),
        "conversations.list" or "users.list" or "usergroups.users.list" or "chat.startStream" or "chat.stopStream" or "reactions.remove" or "auth.teams.list" => (TimeSpan.FromSeconds(3), Burst),
        "conversations.members" or "users.info" or "chat.postEphemeral" or "views.open" or "views.update" or "views.push" or "views.publish" or "chat.appendStream" => (TimeSpan.FromSeconds(0.6), 20),
        "auth.test" or "assistant.threads.setStatus" or "oauth.v2.access" or "chat.getPermalink" => (TimeSpan.FromSeconds(0.1), 60),
        _ => (TimeSpan.FromSeconds(1.2), Burst),
    };
}
