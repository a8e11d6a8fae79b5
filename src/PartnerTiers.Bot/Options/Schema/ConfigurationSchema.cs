using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using NodaTime;
using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.Options.Shape;
using PartnerTiers.Bot.RuleBooks.Options;

namespace PartnerTiers.Bot.Options.Schema;

/// <summary>
/// Writes the JSON Schema (draft-07, which editors know best) of the configuration file from the options types: the same types and attributes that the reader reads
/// by, with their docstrings as descriptions. Editors complete and check by it; the reader remains the judge, since much cannot be said in a schema.
/// </summary>
public static class ConfigurationSchema
{
    private static readonly JsonSerializerOptions Style = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text, with a line end at its end.</summary>
    /// <param name="docstrings">The documentation file that the compiler wrote beside this assembly.</param>
    public static string Write(XDocument docstrings)
    {
        var writer = new Writer(new Docstrings(docstrings));
        var properties = new JsonObject
        {
            ["$schema"] = new JsonObject { ["type"] = "string", ["description"] = "Where this schema lies." },
            ["Programme"] = writer.Of(typeof(ProgrammeOptions)),
        };
        foreach (var key in OptionsShape.KeysOf(typeof(Settings)))
        {
            properties[key.Name] = writer.Property(key, new Settings());
        }

        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "PartnerTiers configuration",
            ["description"] = "The rule book and the settings of the bot. Sections of .NET itself (Kestrel, Logging, …) may stand beside them.",
            ["type"] = "object",
            ["required"] = new JsonArray("Programme"),
            ["properties"] = properties,
            ["definitions"] = writer.Definitions,
        };
        return schema.ToJsonString(Style) + "\n";
    }

    private sealed class Writer(Docstrings docstrings)
    {
        public JsonObject Definitions { get; } = [];

        public JsonObject Property(PropertyInfo key, object defaults)
        {
            var schema = Of(key.PropertyType, key);
            if (key.GetCustomAttribute<NeededAttribute>() is null)
            {
                AllowNull(schema);
            }

            var described = new JsonObject { ["description"] = docstrings.Of(key) };
            if ((key.GetCustomAttribute<ByDefaultAttribute>()?.Value ?? key.GetValue(defaults)) is { } value && Default(value) is { } standard)
            {
                described["default"] = standard;
            }

            if (schema.ContainsKey("$ref"))
            {
                // Beside a $ref draft-07 ignores everything.
                described["allOf"] = new JsonArray(schema);
                return described;
            }

            foreach (var (name, node) in schema)
            {
                described[name] = node?.DeepClone();
            }

            return described;
        }

        public JsonObject Of(Type type, PropertyInfo? from = null)
        {
            if (Nullable.GetUnderlyingType(type) is { } inner)
            {
                return Of(inner, from);
            }

            if (type == typeof(string))
            {
                return Text(from);
            }

            if (type == typeof(bool))
            {
                return new JsonObject { ["type"] = "boolean" };
            }

            if (type == typeof(int) || type == typeof(decimal))
            {
                return Number(type == typeof(int) ? "integer" : "number", from?.GetCustomAttribute<BetweenAttribute>());
            }

            if (type == typeof(LocalDate))
            {
                return new JsonObject { ["type"] = "string", ["format"] = "date" };
            }

            if (OptionsShape.Of(type, typeof(TextOr<>)) is [var longer])
            {
                // The words are of the short form; the longer one has its own.
                return new JsonObject { ["anyOf"] = new JsonArray(Text(from), Of(longer)) };
            }

            if (OptionsShape.Of(type, typeof(List<>)) is [var item])
            {
                var list = new JsonObject { ["type"] = "array", ["items"] = Of(item, from) };
                if (from?.GetCustomAttribute<ManyAttribute>() is { } many && from.PropertyType == type)
                {
                    list["minItems"] = many.Least;
                    if (many.Most > 0)
                    {
                        list["maxItems"] = many.Most;
                    }
                }

                return list;
            }

            return OptionsShape.Of(type, typeof(Dictionary<,>)) is [_, var entry] ? Map(entry, from) : Reference(type);
        }

        private JsonObject Map(Type entry, PropertyInfo? from)
        {
            var entries = Of(entry, from);
            if (Nullable.GetUnderlyingType(entry) is not null)
            {
                AllowNull(entries);
            }

            var map = new JsonObject { ["type"] = "object", ["additionalProperties"] = entries };
            if (from?.GetCustomAttribute<KeysOneOfAttribute>() is { } known)
            {
                map["propertyNames"] = new JsonObject { ["enum"] = Words(known.Values) };
            }

            return map;
        }

        private JsonObject Reference(Type type)
        {
            var name = type.Name.Replace("Options", string.Empty, StringComparison.Ordinal);
            if (!Definitions.ContainsKey(name))
            {
                var definition = new JsonObject { ["description"] = docstrings.Of(type), ["type"] = "object", ["additionalProperties"] = false };
                Definitions[name] = definition; // Before its properties: a type may hold itself.
                var keys = OptionsShape.KeysOf(type);
                var defaults = Activator.CreateInstance(type)!;
                if (keys.Where(key => key.GetCustomAttribute<NeededAttribute>() is not null).Select(key => key.Name).ToList() is { Count: > 0 } needed)
                {
                    definition["required"] = Words(needed);
                }

                var properties = new JsonObject();
                foreach (var key in keys)
                {
                    properties[key.Name] = Property(key, defaults);
                }

                definition["properties"] = properties;
                if (type.GetCustomAttribute<EitherAttribute>(inherit: false) is { } either)
                {
                    definition["oneOf"] = new JsonArray([.. either.Keys.Select(key => new JsonObject { ["required"] = new JsonArray(key) })]);
                }

                if (typeof(MeasureOptions).IsAssignableFrom(type))
                {
                    definition["allOf"] = MeasureSchema.Of(keys);
                }
            }

            return new JsonObject { ["$ref"] = "#/definitions/" + name };
        }

        private static JsonObject Text(PropertyInfo? from)
        {
            var text = new JsonObject { ["type"] = "string" };
            if (from?.GetCustomAttribute<OneOfAttribute>() is { } oneOf)
            {
                text["enum"] = Words(oneOf.Values);
            }

            if (from?.GetCustomAttribute<LikeAttribute>() is { } like)
            {
                text["pattern"] = like.Pattern;
            }

            return text;
        }

        private static JsonObject Number(string type, BetweenAttribute? range)
        {
            var number = new JsonObject { ["type"] = type };
            if (range is not null)
            {
                number["minimum"] = Exactly(range.Least);
                if (!double.IsPositiveInfinity(range.Most))
                {
                    number["maximum"] = Exactly(range.Most);
                }
            }

            return number;
        }

        private static JsonValue Exactly(double number) => JsonValue.Create((decimal)number);

        private static void AllowNull(JsonObject schema)
        {
            if (schema["type"] is JsonValue type)
            {
                schema["type"] = new JsonArray(type.GetValue<string>(), "null");
                if (schema["enum"] is JsonArray values)
                {
                    values.Add((JsonNode?)null);
                }
            }
            else if (schema["anyOf"] is JsonArray any)
            {
                any.Add(new JsonObject { ["type"] = "null" });
            }
            else if (schema["$ref"] is JsonValue reference)
            {
                schema.Remove("$ref");
                schema["anyOf"] = new JsonArray(new JsonObject { ["$ref"] = reference.GetValue<string>() }, new JsonObject { ["type"] = "null" });
            }
        }

        private static JsonNode? Default(object value) => value switch
        {
            string text => JsonValue.Create(text),
            bool flag => JsonValue.Create(flag),
            int or decimal => JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            IList list => new JsonArray([.. list.Cast<object>().Select(Default)]),
            _ => null,
        };

        private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => JsonValue.Create(word))]);
    }
}
