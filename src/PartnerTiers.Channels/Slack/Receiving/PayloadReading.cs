using System.Text.Json;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>
/// Reads Slack's JSON, in which one name may hold a text here and an object there, and anything may be missing. Never throws for what somebody sent.
/// </summary>
internal static class PayloadReading
{
    /// <summary>The object of this name; null: there is none.</summary>
    public static JsonElement? At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>The text of this name; null: there is none, or half a surrogate pair in it.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        try
        {
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether this name holds <c>true</c>; slash commands write it as a text.</summary>
    public static bool Flag(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.ValueEquals("true")));

    /// <summary>The elements of the list of this name.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
