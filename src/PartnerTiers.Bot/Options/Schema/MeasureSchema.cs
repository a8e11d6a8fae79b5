using System.Reflection;
using System.Text.Json.Nodes;
using PartnerTiers.Programme.Measures;

namespace PartnerTiers.Bot.Options.Schema;

/// <summary>Which keys go with which measure, as conditions of a JSON Schema; taken from the catalogue, so that a new measure brings its own.</summary>
internal static class MeasureSchema
{
    /// <summary>A condition per measure, for a definition that has <paramref name="keys"/>.</summary>
    public static JsonArray Of(IReadOnlyList<PropertyInfo> keys)
    {
        var written = Enum.GetValues<MeasureKeys>().Where(key => key != MeasureKeys.None && keys.Any(property => property.Name == key.ToString())).ToList();
        var conditions = new JsonArray();
        foreach (var measure in MeasureCatalogue.All)
        {
            var then = new JsonObject();
            if (written.Where(key => measure.Requires.HasFlag(key)).Select(key => JsonValue.Create(key.ToString())).ToArray() is { Length: > 0 } required)
            {
                then["required"] = new JsonArray([.. required]);
            }

            then["properties"] = new JsonObject(written.Where(key => !measure.Takes.HasFlag(key)).Select(key => KeyValuePair.Create(key.ToString(), (JsonNode?)JsonValue.Create(false))));
            conditions.Add(new JsonObject
            {
                ["if"] = new JsonObject { ["required"] = new JsonArray("Measure"), ["properties"] = new JsonObject { ["Measure"] = new JsonObject { ["const"] = measure.Id } } },
                ["then"] = then,
            });
        }

        return conditions;
    }
}
