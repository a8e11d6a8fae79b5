using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>How payloads are written: snake case, nothing that is null (many fields of Block Kit refuse an explicit null), letters of every script as they are.</summary>
public static class SlackJson
{
    /// <summary>The serializer's settings.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>As JSON on one line.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
