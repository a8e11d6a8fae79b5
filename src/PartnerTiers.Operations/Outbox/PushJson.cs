using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace PartnerTiers.Operations.Outbox;

/// <summary>
/// Payloads of pushes as JSON: days as <c>2026-03-31</c>, moments as <c>2026-03-31T08:00:00Z</c>, values of an enum by their names. A payload that was
/// written by an older version of the program is read by a newer one, so members may be added with a default and none renamed.
/// </summary>
public static class PushJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new Days(), new Moments() },
    };

    /// <summary>A payload as text.</summary>
    public static string Write<T>(T payload) => JsonSerializer.Serialize(payload, Options);

    /// <summary>A payload that <see cref="Write"/> wrote.</summary>
    public static T Read<T>(string payload) => JsonSerializer.Deserialize<T>(payload, Options) ?? throw new InvalidDataException("A push's payload is empty.");

    private sealed class Days : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LocalDatePattern.Iso.Parse(reader.GetString() ?? string.Empty).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }

    private sealed class Moments : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => InstantPattern.ExtendedIso.Parse(reader.GetString() ?? string.Empty).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) => writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }
}
