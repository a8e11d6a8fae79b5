using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Operations.Reviews.Frozen;

/// <summary>A standing as JSON beside the rules that judged it: what is read back says the same, figure for figure and fact for fact.</summary>
public static class StandingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(null, allowIntegerValues: false), new Days() },
    };

    /// <summary>The standing as text. Without receipts it is short enough for a push.</summary>
    public static string Write(Standing standing, bool withReceipts) => JsonSerializer.Serialize(FrozenStanding.Of(standing, withReceipts), Options);

    /// <summary>The standing in a text that <see cref="Write"/> wrote; without receipts they are empty.</summary>
    public static Standing Read(string text, RuleBookVersion rules) => (JsonSerializer.Deserialize<FrozenStanding>(text, Options) ?? throw new InvalidDataException("A frozen standing is empty.")).Thaw(rules);

    /// <summary>The same text without receipts.</summary>
    public static string WithoutReceipts(string text)
    {
        var standing = JsonSerializer.Deserialize<FrozenStanding>(text, Options) ?? throw new InvalidDataException("A frozen standing is empty.");
        return JsonSerializer.Serialize(standing with { Criteria = [.. standing.Criteria.Select(static item => item with { Parts = [.. item.Parts.Select(static part => part with { Receipt = null })] })] }, Options);
    }

    private sealed class Days : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LocalDatePattern.Iso.Parse(reader.GetString() ?? string.Empty).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
