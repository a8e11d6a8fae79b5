using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>Keys of the journal, hashed: what makes a repeat of Slack's recognisable.</summary>
internal static class SlackKeys
{
    /// <summary>The journal's channel.</summary>
    public const string Turns = "slack";

    /// <summary>
    /// A message by its channel and time, because a mention comes as two events with two ids; another event by its id; a press by its moment and trigger, else by all it says.
    /// </summary>
    public static string Of(SlackEnvelope envelope)
    {
        var payload = envelope.Payload;
        return Hash(envelope.Event is { } inner
            ? inner.Text("ts") is { } ts && inner.Text("channel") is { } channel && envelope.Name is "message" or "app_mention" ? $"message {channel} {ts} {inner.Text("subtype")}" : "event " + (payload.Text("event_id") ?? payload.GetRawText())
            : payload.Text("trigger_id") is { } trigger ? $"trigger {trigger} {ActionTs(payload)}" : payload.GetRawText());
    }

    /// <summary>What has to be worked on one after the other: a channel, or else a person.</summary>
    public static string LaneOf(SlackEnvelope envelope)
    {
        var payload = envelope.Event ?? envelope.Payload;
        return payload.Text("channel") ?? payload.At("channel")?.Text("id") ?? payload.At("container")?.Text("channel_id") ?? payload.Text("channel_id")
            ?? payload.At("user")?.Text("id") ?? payload.Text("user") ?? payload.Text("user_id") ?? string.Empty;
    }

    private static string? ActionTs(JsonElement payload) => payload.List("actions").FirstOrDefault().Text("action_ts") ?? payload.Text("action_ts");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
