using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnerTiers.Testing.PeerPrograms;

/// <summary>Checks documents against a JSON Schema with ajv (drafts 04, 06, 07, 2019-09 and 2020-12).</summary>
public static class JsonSchemaCheck
{
    /// <summary>The errors of each document, in the order of <paramref name="documents"/>; an empty list where one is valid.</summary>
    /// <param name="schemaFile">Full path of the schema.</param>
    /// <param name="documents">Each one JSON text.</param>
    /// <param name="adaptiveCards">Elements that the schema does not know are replaced by their fallback before.</param>
    /// <param name="definition">Name of one definition of the schema to check against; null: the whole.</param>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> ErrorsAsync(string schemaFile, IEnumerable<string> documents, bool adaptiveCards = false, string? definition = null)
    {
        var input = new JsonObject
        {
            ["schema"] = schemaFile,
            ["adaptiveCards"] = adaptiveCards,
            ["documents"] = new JsonArray([.. documents.Select(document => JsonNode.Parse(document))]),
        };
        if (definition is not null)
        {
            input["definition"] = definition;
        }

        using var result = JsonDocument.Parse(await NodeScript.RunAsync("validate.mjs", input));
        return [.. result.RootElement.GetProperty("errors").EnumerateArray().Select(errors => (IReadOnlyList<string>)[.. errors.EnumerateArray().Select(error => error.GetString()!)])];
    }

    /// <summary>The errors of each Adaptive Card against the published schema (version 1.5, Microsoft's corrected edition); needs the shared data.</summary>
    public static Task<IReadOnlyList<IReadOnlyList<string>>> AdaptiveCardErrorsAsync(IEnumerable<string> cards) =>
        ErrorsAsync(Path.Combine(Repository.SharedData!, "specs", "adaptivecards", "adaptive-card.1.5.0.patched.json"), cards, adaptiveCards: true);
}
