using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Reviews.Frozen;

/// <summary>
/// A version of the rules as JSON, whole: what a review was judged by stays readable when the configuration has long changed. Members have the names of the records; a later version of the
/// program may add some.
/// </summary>
internal static class RulesJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(null, allowIntegerValues: false), new TextOf<LocalDate>(LocalDatePattern.Iso), new TextOf<AnnualDate>(AnnualDatePattern.Iso), new Zones(), new Windows() },
    };

    public static string Write(RuleBookVersion version) => JsonSerializer.Serialize(version, Options);

    public static RuleBookVersion Read(string text) => JsonSerializer.Deserialize<RuleBookVersion>(text, Options) ?? throw new InvalidDataException("Frozen rules are empty.");

    private sealed class TextOf<T>(IPattern<T> pattern) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => pattern.Parse(reader.GetString() ?? string.Empty).GetValueOrThrow();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
    }

    private sealed class Zones : JsonConverter<DateTimeZone>
    {
        public override DateTimeZone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DateTimeZoneProviders.Tzdb[reader.GetString() ?? string.Empty];

        public override void Write(Utf8JsonWriter writer, DateTimeZone value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
    }

    private sealed class Windows : JsonConverter<Window>
    {
        public override Window Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (reader.GetString() ?? string.Empty).Split(' ') switch
        {
            ["quarters"] => new Window.Quarters(),
            ["fiscalYear"] => new Window.FiscalYear(),
            ["lastFiscalYear"] => new Window.LastFiscalYear(),
            ["today"] => new Window.Today(),
            ["allTime"] => new Window.AllTime(),
            ["months", var count] => new Window.Months(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
            ["days", var count] => new Window.Days(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
            _ => throw new JsonException("This is no window."),
        };

        public override void Write(Utf8JsonWriter writer, Window value, JsonSerializerOptions options) => writer.WriteStringValue(value switch
        {
            Window.Months months => $"months {months.Count}",
            Window.Days days => $"days {days.Count}",
            Window.FiscalYear => "fiscalYear",
            Window.LastFiscalYear => "lastFiscalYear",
            Window.Today => "today",
            Window.AllTime => "allTime",
            Window.Quarters => "quarters",
            _ => throw new JsonException("A window that cannot be written."),
        });
    }
}
