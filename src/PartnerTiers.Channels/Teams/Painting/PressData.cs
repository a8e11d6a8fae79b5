using System.Text.Json;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>What a button carries and brings back.</summary>
/// <param name="Press">The typed question, opaque here.</param>
/// <param name="Said">The button's title, to show that the press arrived.</param>
/// <param name="InPlace">The answer replaces the card.</param>
internal sealed record PressData(string Press, string? Said, bool? InPlace)
{
    /// <summary>The verb of every button that asks.</summary>
    public const string Verb = "ask";

    /// <summary>Reads what came back; null when it is none of ours. Anybody can send anything: the desk checks <see cref="Press"/> again.</summary>
    public static PressData? Read(JsonElement? data)
    {
        if (data is not { ValueKind: JsonValueKind.Object } value || Text(value, "press") is not { Length: > 0 } press)
        {
            return null;
        }

        var inPlace = value.TryGetProperty("inPlace", out var flag) && flag.ValueKind == JsonValueKind.True;
        return new PressData(press, Text(value, "said"), inPlace);
    }

    private static string? Text(JsonElement value, string name)
    {
        try
        {
            return value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}
