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
    private const string ReceiptsFrom = ",\"receipts\":{";

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

    /// <summary>The standing with its receipts, packed.</summary>
    public static PackedText Pack(Standing standing) => PackedText.Of(JsonSerializer.SerializeToUtf8Bytes(FrozenStanding.Of(standing, withReceipts: true), Options));

    /// <summary>The standing in a text that <see cref="Write"/> wrote; without receipts they are empty.</summary>
    public static Standing Read(string text, RuleBookVersion rules) => (JsonSerializer.Deserialize<FrozenStanding>(text, Options) ?? throw new InvalidDataException("A frozen standing is empty.")).Thaw(rules);

    /// <summary>The same text without receipts.</summary>
    public static string WithoutReceipts(string text)
    {
        // They stand at the end, and inside a text the quotes of this would be escaped.
        var at = text.LastIndexOf(ReceiptsFrom, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), "}");
    }

    private sealed class Days : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LocalDatePattern.Iso.Parse(reader.GetString() ?? string.Empty).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
        {
            // Tens of them for each partner: straight into the bytes.
            Span<byte> text = stackalloc byte[10];
            if (value.Year is < 0 or > 9999)
            {
                writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
                return;
            }

            (text[4], text[7]) = ((byte)'-', (byte)'-');
            Digits(text[..4], value.Year);
            Digits(text[5..7], value.Month);
            Digits(text[8..], value.Day);
            writer.WriteStringValue(text);
        }

        private static void Digits(Span<byte> text, int number)
        {
            for (var at = text.Length - 1; at >= 0; at--)
            {
                text[at] = (byte)('0' + (number % 10));
                number /= 10;
            }
        }
    }
}
