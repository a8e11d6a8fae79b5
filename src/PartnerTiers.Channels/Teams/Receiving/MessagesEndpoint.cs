using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Teams.Activities;
using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Channels.Teams.Authentication;

namespace PartnerTiers.Channels.Teams.Receiving;

/// <summary><c>POST /api/messages</c>: verify, then parse, then log, then work.</summary>
internal sealed class MessagesEndpoint(TeamsOptions options, ChannelTokenValidator tokens, ServiceUrlRules serviceUrls, Reception reception, TimeProvider time, ILogger<MessagesEndpoint> log)
{
    /// <summary>Teams takes 100 KB of UTF-16 for a message, and its ids, entities and the HTML twin of the text come on top.</summary>
    private const int MostBytes = 262_144;

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            // The Agents Playground asks whether anybody is there.
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "POST, HEAD";
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var (status, body) = await PostAsync(http);
        http.Response.StatusCode = status;
        if (body is not null)
        {
            await http.Response.WriteAsJsonAsync(body, body.GetType(), AdaptiveJson.Options, "application/json; charset=utf-8", http.RequestAborted);
        }
    }

    private async Task<(int Status, object? Body)> PostAsync(HttpContext http)
    {
        ChannelTokenVerdict.Accepted? accepted = null;
        if (options.IsDevelopment)
        {
            if (!IsLocal(http))
            {
                return Refuse(http, "without Teams:AppId only this machine is served");
            }
        }
        else
        {
            var verdict = await tokens.JudgeAsync(http.Request.Headers.Authorization, http.RequestAborted);
            if (verdict is ChannelTokenVerdict.Refused refused)
            {
                return Refuse(http, refused.Reason);
            }

            accepted = verdict as ChannelTokenVerdict.Accepted;
        }

        if (!http.Request.HasJsonContentType())
        {
            // A web page may send text to this machine without asking, JSON it may not.
            return (StatusCodes.Status400BadRequest, null);
        }

        var received = await RequestBody.ReadAsync(http, MostBytes, time);
        if (received is not ReceivedBody.Whole { Bytes: var bytes })
        {
            return (((ReceivedBody.Refused)received).Status, null);
        }

        if (RequestBody.Text(bytes) is not { } payload || ActivityParsing.Parse(payload) is not { } activity)
        {
            return (StatusCodes.Status400BadRequest, null);
        }

        if (accepted is not null && !accepted.Covers(activity.ChannelId, activity.ServiceUrl))
        {
            return Refuse(http, "the token is not for this channel or connector");
        }

        if (ConversationReference.Of(activity) is not { } reference)
        {
            return (StatusCodes.Status400BadRequest, null);
        }

        if (!serviceUrls.Allows(reference.ServiceUrl))
        {
            return Refuse(http, "the connector's address is not one we trust");
        }

        Log.TakenIn(log, activity.Type!, activity.Name, reference.BaseId, http.Request.Headers["MS-CV"]);
        return await TakeInAsync(activity, reference, payload, http.RequestAborted);
    }

    private async Task<(int Status, object? Body)> TakeInAsync(Activity activity, ConversationReference reference, string payload, CancellationToken cancellationToken)
    {
        try
        {
            return (StatusCodes.Status200OK, await reception.TakeInAsync(activity, reference, payload, cancellationToken));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Our store is down: the channel sends it again.
            Log.JournalUnwritable(log, failure);
            return (StatusCodes.Status503ServiceUnavailable, null);
        }
    }

    private (int Status, object? Body) Refuse(HttpContext http, string reason)
    {
        Log.Refused(log, http.Connection.RemoteIpAddress?.ToString(), reason);
        return (StatusCodes.Status401Unauthorized, null);
    }

    /// <summary>From this machine and meant for it: not through a proxy or tunnel, and not from a page whose name was turned to loopback.</summary>
    private static bool IsLocal(HttpContext http)
    {
        var host = http.Request.Host.Host.Trim('[', ']');
        var isLocalName = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        return isLocalName
            && (http.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote))
            && !http.Request.Headers.ContainsKey("X-Forwarded-For")
            && !http.Request.Headers.ContainsKey("Forwarded");
    }
}
