using System.Net.Http.Json;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Answering;

/// <summary>Answers at the address that came with a press or a command; good for thirty minutes and five answers.</summary>
internal sealed class ResponseAddresses(IHttpClientFactory http, SlackOptions options)
{
    private static readonly string PublicHost = "hooks.slack.com";

    /// <summary>Answers the person alone.</summary>
    /// <param name="address">The address; one that is not Slack's is not called.</param>
    /// <param name="message">What.</param>
    /// <param name="replaces">In the place of the message that was pressed.</param>
    /// <param name="cancellationToken">The program stops.</param>
    public async Task<TurnOutcome> RespondAsync(string? address, Message message, bool replaces, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsSlack(uri))
        {
            return TurnOutcome.Finished;
        }

        var body = new Dictionary<string, object> { ["text"] = message.Text, ["blocks"] = message.Blocks, ["response_type"] = "ephemeral", ["replace_original"] = replaces };
        try
        {
            using var content = JsonContent.Create(body, options: SlackJson.Options);
            using var response = await http.CreateClient(SlackApiClient.HttpName).PostAsync(uri, content, cancellationToken);
            return (int)response.StatusCode is 429 or >= 500 ? TurnOutcome.TryAgain : TurnOutcome.Finished;
        }
        catch (HttpRequestException)
        {
            return TurnOutcome.TryAgain;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It may have arrived; an answer twice is worse than one that is asked for again.
            return TurnOutcome.Finished;
        }
    }

    // The address is signed by Slack together with all else; that it is Slack's is checked all the same. A configured address of the Web API stands for its own host.
    private bool IsSlack(Uri uri) => options.ApiUrl.Length > 0 ? uri.Authority == options.Api.Authority : uri.Scheme == Uri.UriSchemeHttps && uri.IdnHost == PublicHost && uri.IsDefaultPort;
}
