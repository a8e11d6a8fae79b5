using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack;

/// <summary>Whether Slack accepts what is configured, for operators.</summary>
public sealed class SlackConnectionCheck
{
    private readonly SlackOptions options;
    private readonly SlackInstalls installs;
    private readonly SlackApiClient api;

    internal SlackConnectionCheck(SlackOptions options, SlackInstalls installs, SlackApiClient api) => (this.options, this.installs, this.api) = (options, installs, api);

    /// <summary>What is wrong and what to do; where nothing is, what is good.</summary>
    public async Task<(IReadOnlyList<string> Problems, string Good)> LookAsync(CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var good = "installations come by /slack/install.";
        if (options.BotToken.Length > 0)
        {
            if (await installs.ConfiguredAsync(cancellationToken) is { } install)
            {
                good = $"the token is good for workspace {install.Key}.";
            }
            else
            {
                problems.Add($"{options.Api} does not accept Slack:BotToken, or cannot be reached. Take the bot token (xoxb-…) of the app's page OAuth & Permissions.");
            }
        }

        if (options.Mode == SlackMode.Socket && await api.CallAsync("apps.connections.open", options.AppToken, "app", new Dictionary<string, object?>(), cancellationToken) is not SlackOutcome.Done)
        {
            problems.Add("a web socket cannot be opened with Slack:AppToken. Make an app-level token (xapp-…) with connections:write, and turn Socket Mode on.");
        }

        return (problems, good);
    }
}
