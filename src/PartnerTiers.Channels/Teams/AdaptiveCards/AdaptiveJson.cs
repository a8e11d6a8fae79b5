using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>How cards and activities are written: camel case, nothing that is null, letters of every script as they are.</summary>
public static class AdaptiveJson
{
    /// <summary>The serializer's settings. Relaxed escaping keeps "ä" two bytes instead of six; the JSON travels as JSON, never inside a page.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>As JSON on one line.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
