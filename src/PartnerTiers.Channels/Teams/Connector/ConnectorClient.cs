using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Authentication;
using PartnerTiers.Channels.Teams.Proactive;
using Polly;

namespace PartnerTiers.Channels.Teams.Connector;

/// <summary>The connector's REST calls (<c>/v3/conversations/…</c> of the Bot Connector). Every id is escaped, redirects are not followed, and the token goes only to trusted hosts.</summary>
internal sealed class ConnectorClient(IHttpClientFactory http, IConnectorTokens tokens, ServiceUrlRules serviceUrls, TimeProvider time, ConversationPace pace)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string HttpName = "teams-connector";

    private readonly ResiliencePipeline<HttpResponseMessage> retries = ConnectorRetries.Pipeline(time);

    /// <summary>Says something in a conversation; the id of a conversation in a channel names its thread.</summary>
    public Task<ConnectorOutcome<ResourceResponse>> SendToConversationAsync(string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken) =>
        SayAsync(HttpMethod.Post, conversationId, serviceUrl, $"v3/conversations/{Id(conversationId)}/activities", activity, cancellationToken);

    /// <summary>Says something that nobody asked for: one request, tried again by whoever delivers.</summary>
    public Task<ConnectorOutcome<ResourceResponse>> PostOnceAsync(string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Post, serviceUrl, $"v3/conversations/{Id(conversationId)}/activities", AdaptiveJson.Write(activity), isOnce: true, cancellationToken);

    /// <summary>Puts another content in the place of an activity of ours: one request.</summary>
    public Task<ConnectorOutcome<ResourceResponse>> UpdateOnceAsync(string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Put, serviceUrl, $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}", AdaptiveJson.Write(activity), isOnce: true, cancellationToken);

    /// <summary>Makes the chat with a person, or finds it: the same each time. One request.</summary>
    public Task<ConnectorOutcome<ResourceResponse>> CreateChatAsync(string serviceUrl, ConversationParameters with, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Post, serviceUrl, "v3/conversations", with.ToJson(), isOnce: true, cancellationToken);

    /// <summary>Answers one activity.</summary>
    public Task<ConnectorOutcome<ResourceResponse>> ReplyToActivityAsync(string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        SayAsync(HttpMethod.Post, conversationId, serviceUrl, $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}", activity with { ReplyToId = activityId }, cancellationToken);

    /// <summary>Says something in a conversation of several people that its recipient alone sees (Teams: targeted messages).</summary>
    public Task<ConnectorOutcome<ResourceResponse>> SendTargetedAsync(string serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken) =>
        SayAsync(HttpMethod.Post, conversationId, serviceUrl, $"v3/conversations/{Id(conversationId)}/activities?isTargetedActivity=true", activity, cancellationToken);

    /// <summary>Puts another content in the place of an activity of ours.</summary>
    public Task<ConnectorOutcome<ResourceResponse>> UpdateActivityAsync(string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        SayAsync(HttpMethod.Put, conversationId, serviceUrl, $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}", activity, cancellationToken);

    /// <summary>Takes an activity of ours away.</summary>
    public Task<ConnectorOutcome<ResourceResponse>> DeleteActivityAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken) =>
        CallAsync<ResourceResponse>(HttpMethod.Delete, serviceUrl, $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}", null, cancellationToken);

    /// <summary>One member.</summary>
    public Task<ConnectorOutcome<ChannelAccount>> GetConversationMemberAsync(string serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken) =>
        CallAsync<ChannelAccount>(HttpMethod.Get, serviceUrl, $"v3/conversations/{Id(conversationId)}/members/{Id(memberId)}", null, cancellationToken);

    /// <summary>A page of the members.</summary>
    public Task<ConnectorOutcome<PagedMembersResult>> GetConversationPagedMembersAsync(string serviceUrl, string conversationId, string? continuationToken, CancellationToken cancellationToken) =>
        CallAsync<PagedMembersResult>(
            HttpMethod.Get,
            serviceUrl,
            $"v3/conversations/{Id(conversationId)}/pagedmembers?pageSize=500" + (continuationToken is null ? string.Empty : "&continuationToken=" + Id(continuationToken)),
            null,
            cancellationToken);

    // Answers are within the same limits as what nobody asked for, and go first. A channel is counted as one, whichever of its threads is spoken in.
    private async Task<ConnectorOutcome<ResourceResponse>> SayAsync(HttpMethod method, string conversationId, string serviceUrl, string path, Activity activity, CancellationToken cancellationToken)
    {
        await pace.CountAsync(conversationId.Split(';')[0], cancellationToken);
        return await CallAsync<ResourceResponse>(method, serviceUrl, path, activity, cancellationToken);
    }

    private static string Id(string id) => Uri.EscapeDataString(id);

    private Task<ConnectorOutcome<T>> CallAsync<T>(HttpMethod method, string serviceUrl, string path, Activity? body, CancellationToken cancellationToken)
        where T : class => CallAsync<T>(method, serviceUrl, path, body is null ? null : AdaptiveJson.Write(body), isOnce: false, cancellationToken);

    private async Task<ConnectorOutcome<T>> CallAsync<T>(HttpMethod method, string serviceUrl, string path, string? json, bool isOnce, CancellationToken cancellationToken)
        where T : class
    {
        if (!serviceUrls.Allows(serviceUrl))
        {
            return new ConnectorOutcome<T>.Refused(DeliveryRefusal.HostNotAllowed, null);
        }

        var address = new Uri(serviceUrl.TrimEnd('/') + "/" + path);
        try
        {
            using var first = await SendAsync(method, serviceUrl, address, json, refreshToken: false, isOnce, cancellationToken);
            if (first is null)
            {
                return new ConnectorOutcome<T>.Unavailable("no token");
            }

            if (first.StatusCode != HttpStatusCode.Unauthorized || !serviceUrls.CarriesToken(serviceUrl))
            {
                return await ReadAsync<T>(method, first, cancellationToken);
            }

            using var second = await SendAsync(method, serviceUrl, address, json, refreshToken: true, isOnce, cancellationToken);
            return second is null ? new ConnectorOutcome<T>.Unavailable("no token") : await ReadAsync<T>(method, second, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            return ConnectorRetries.NeverLeft(failure) || method != HttpMethod.Post
                ? new ConnectorOutcome<T>.Unavailable(failure.HttpRequestError.ToString())
                : new ConnectorOutcome<T>.Uncertain(failure.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return method == HttpMethod.Post ? new ConnectorOutcome<T>.Uncertain("no answer in time") : new ConnectorOutcome<T>.Unavailable("no answer in time");
        }
    }

    private async Task<HttpResponseMessage?> SendAsync(HttpMethod method, string serviceUrl, Uri address, string? json, bool refreshToken, bool isOnce, CancellationToken cancellationToken)
    {
        var token = serviceUrls.CarriesToken(serviceUrl) ? await tokens.GetAsync(refreshToken, cancellationToken) : null;
        if (token is null && serviceUrls.CarriesToken(serviceUrl))
        {
            return null;
        }

        var client = http.CreateClient(HttpName);
        return isOnce ? await OnceAsync(cancellationToken) : await retries.ExecuteAsync(async stop => await OnceAsync(stop), cancellationToken);

        async Task<HttpResponseMessage> OnceAsync(CancellationToken stop)
        {
            using var request = new HttpRequestMessage(method, address);
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("PartnerTiers", "1.0"));
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, MediaTypeNames.Application.Json);
            return await client.SendAsync(request, stop);
        }
    }

    private async Task<ConnectorOutcome<T>> ReadAsync<T>(HttpMethod method, HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return new ConnectorOutcome<T>.Done(Parse<T>(body));
        }

        var code = ConnectorErrors.Code(body);
        if (ConnectorErrors.Reason(response.StatusCode, code) is { } reason)
        {
            return new ConnectorOutcome<T>.Refused(reason, code);
        }

        var detail = $"{(int)response.StatusCode} {code}";
        return method == HttpMethod.Post && !ConnectorRetries.IsWorthAnotherTry(response.StatusCode)
            ? new ConnectorOutcome<T>.Uncertain(detail)
            : new ConnectorOutcome<T>.Unavailable(detail, ConnectorRetries.RetryAfter(response, time));
    }

    private static T? Parse<T>(string body)
        where T : class
    {
        try
        {
            return body.Length == 0 ? null : JsonSerializer.Deserialize<T>(body, AdaptiveJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
