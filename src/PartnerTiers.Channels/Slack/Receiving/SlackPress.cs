using System.Text.Json;
using PartnerTiers.Channels.Slack.Painting;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>A pressed button or chosen line of an answer.</summary>
/// <param name="Press">The typed question, opaque here; the desk checks it again.</param>
/// <param name="IsInPlace">The answer goes where the old one is.</param>
/// <param name="IsOfRoom">It was asked of one person in a room, and is an act in that room though that person alone may see it.</param>
internal sealed record SlackPress(string Press, bool IsInPlace, bool IsOfRoom = false)
{
    /// <summary>Reads it; null: something else was pressed.</summary>
    public static SlackPress? Of(JsonElement payload) => payload.List("actions").FirstOrDefault() is { ValueKind: JsonValueKind.Object } action
        && action.Text("action_id") is { } id && (id.StartsWith(SlackButtons.Ask, StringComparison.Ordinal) || id.StartsWith(SlackButtons.Turn, StringComparison.Ordinal) || id.StartsWith(SlackButtons.Room, StringComparison.Ordinal))
        && (action.Text("value") ?? action.At("selected_option")?.Text("value")) is { Length: > 0 } press
            ? new SlackPress(press, id.StartsWith(SlackButtons.Turn, StringComparison.Ordinal), id.StartsWith(SlackButtons.Room, StringComparison.Ordinal))
            : null;
}
