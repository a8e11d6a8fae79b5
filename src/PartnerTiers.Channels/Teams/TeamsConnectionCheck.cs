using PartnerTiers.Channels.Teams.Connector;

namespace PartnerTiers.Channels.Teams;

/// <summary>Tells an operator whether the bot can speak with Teams as it is configured.</summary>
public sealed class TeamsConnectionCheck
{
    private readonly TeamsOptions options;
    private readonly IConnectorTokens tokens;

    internal TeamsConnectionCheck(TeamsOptions options, IConnectorTokens tokens)
    {
        this.options = options;
        this.tokens = tokens;
    }

    /// <summary>What is wrong and what to do, a sentence each; empty: nothing, or nothing is configured.</summary>
    public async Task<IReadOnlyList<string>> FindProblemsAsync(CancellationToken cancellationToken)
    {
        var mistakes = options.Mistakes().ToList();
        if (mistakes.Count == 0 && !options.IsDevelopment && await tokens.GetAsync(refresh: true, cancellationToken) is null)
        {
            mistakes.Add("No token for replies can be had with Teams:AppId and its secret, certificate or managed identity: look at the log line above, and at the app registration's tenant and secret.");
        }

        return mistakes;
    }
}
