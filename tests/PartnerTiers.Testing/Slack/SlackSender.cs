using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PartnerTiers.Testing.BotConnector;

namespace PartnerTiers.Testing.Slack;

/// <summary>Calls the app as Slack does: signed, with forms and envelopes of Slack's shapes. Its signing is its own, so that a fault in the app's cannot hide in both.</summary>
public sealed class SlackSender(string appUrl, TimeProvider time) : IDisposable
{
    private readonly PoliteClient http = new();
    private int lastEvent;
    private int lastTrigger;

    /// <summary>Somebody writes.</summary>
    public Task<HttpResponseMessage> MessageAsync(FakeSlack slack, string user, string channel, string text, string? threadTs = null) => EventAsync(Message(slack, user, channel, text, threadTs));

    /// <summary>The event of somebody writing; a mention of the bot in a channel comes as <c>app_mention</c>.</summary>
    public static JsonObject Message(FakeSlack slack, string user, string channel, string text, string? threadTs = null)
    {
        var ts = slack.NextTs();
        var message = new JsonObject { ["type"] = channel.StartsWith('D') ? "message" : "app_mention", ["user"] = user, ["text"] = text, ["ts"] = ts, ["channel"] = channel, ["event_ts"] = ts, ["thread_ts"] = threadTs };
        if (channel.StartsWith('D'))
        {
            message["channel_type"] = "im";
        }

        return message;
    }

    /// <summary>An event callback around an inner event.</summary>
    public JsonObject Callback(JsonObject inner, string team = FakeSlack.Team) => new()
    {
        ["type"] = "event_callback",
        ["team_id"] = team,
        ["api_app_id"] = "A0FAKE",
        ["event_id"] = string.Create(CultureInfo.InvariantCulture, $"Ev{Interlocked.Increment(ref lastEvent):00000000}"),
        ["event_time"] = time.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = team, ["user_id"] = FakeSlack.BotUser, ["is_bot"] = true, ["is_enterprise_install"] = false }),
        ["event"] = inner,
    };

    public Task<HttpResponseMessage> EventAsync(JsonObject inner, string team = FakeSlack.Team) => PostAsync("/slack/events", Callback(inner, team).ToJsonString(), "application/json");

    /// <summary>Presses a button of a message, as it stands in the channel, or as one person alone sees it there: of such a message Slack tells nothing but its time.</summary>
    public Task<HttpResponseMessage> PressAsync(FakeSlack slack, string user, SlackChannel channel, JsonObject message, JsonObject action, string team = FakeSlack.Team, bool isForOne = false)
    {
        var pressed = (JsonObject)action.DeepClone();
        pressed["action_ts"] = slack.NextTs();
        var payload = new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = user, ["team_id"] = team },
            ["team"] = new JsonObject { ["id"] = team },
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message["ts"]!.DeepClone(), ["channel_id"] = channel.Id, ["is_ephemeral"] = isForOne },
            ["channel"] = new JsonObject { ["id"] = channel.Id },
            ["message"] = message.DeepClone(),
            ["response_url"] = slack.ResponseUrl(),
            ["trigger_id"] = Trigger(),
            ["actions"] = new JsonArray(pressed),
        };
        if (isForOne)
        {
            payload.Remove("message");
        }

        return InteractionAsync(payload);
    }

    public Task<HttpResponseMessage> InteractionAsync(JsonObject payload, string path = "/slack/interactions") => PostAsync(path, "payload=" + Uri.EscapeDataString(payload.ToJsonString()), "application/x-www-form-urlencoded");

    public Task<HttpResponseMessage> CommandAsync(FakeSlack slack, string user, string channel, string text, string team = FakeSlack.Team) => PostAsync(
        "/slack/commands",
        string.Join('&', new Dictionary<string, string>
        {
            ["command"] = "/partners",
            ["text"] = text,
            ["team_id"] = team,
            ["user_id"] = user,
            ["channel_id"] = channel,
            ["api_app_id"] = "A0FAKE",
            ["is_enterprise_install"] = "false",
            ["response_url"] = slack.ResponseUrl(),
            ["trigger_id"] = Trigger(),
        }.Select(static pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}")),
        "application/x-www-form-urlencoded");

    /// <summary>A trigger as interactions carry it.</summary>
    public string Trigger() => string.Create(CultureInfo.InvariantCulture, $"13.37.{Interlocked.Increment(ref lastTrigger)}");

    /// <summary>Sends bytes, signed with <paramref name="secret"/> at <paramref name="seconds"/> from now.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="body">What.</param>
    /// <param name="contentType">Its type.</param>
    /// <param name="secret">Empty: unsigned.</param>
    /// <param name="seconds">Of the moment of signing.</param>
    /// <param name="retry">The how-manieth time that Slack tries again; 0: the first time.</param>
    public async Task<HttpResponseMessage> PostAsync(string path, string body, string contentType, string secret = FakeSlack.SigningSecret, int seconds = 0, int retry = 0)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var stamp = (time.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);
        var signature = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{stamp}:"), .. bytes]));
        using var request = new HttpRequestMessage(HttpMethod.Post, appUrl + path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new(contentType);
        if (secret.Length > 0)
        {
            request.Headers.Add("X-Slack-Signature", signature);
            request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        }

        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }

        return await http.SendAsync(request);
    }

    public void Dispose() => http.Dispose();
}
