using System.Text.Json;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>
/// Something Slack sent, in the shape of a Socket Mode envelope whichever way it came: <c>{"type":…,"payload":…}</c>. Kept in the journal so.
/// </summary>
/// <param name="Type">One of the constants.</param>
/// <param name="Payload">The event callback, the interaction, or the command's fields as an object.</param>
internal sealed record SlackEnvelope(string Type, JsonElement Payload)
{
    /// <summary>An event callback.</summary>
    public const string Events = "events_api";

    /// <summary>A pressed button, a sent dialog, a shortcut, a menu that asks for its options.</summary>
    public const string Interactive = "interactive";

    /// <summary>A slash command.</summary>
    public const string Commands = "slash_commands";

    /// <summary>What kind of thing: the inner event's type, the interaction's type, or the command.</summary>
    public string Name => (Type switch
    {
        Events => Payload.At("event")?.Text("type"),
        Interactive => Payload.Text("type"),
        _ => Payload.Text("command"),
    }) ?? string.Empty;

    /// <summary>The inner event; null where there is none.</summary>
    public JsonElement? Event => Type == Events ? Payload.At("event") : null;

    /// <summary>Reads one; null for what is none.</summary>
    public static SlackEnvelope? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.Text("type") is { } type && root.At("payload") is { } payload
                ? new SlackEnvelope(type, payload.Clone())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As it is kept.</summary>
    public string Write() => $$"""{"type":{{JsonSerializer.Serialize(Type)}},"payload":{{Payload.GetRawText()}}}""";
}
