using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerTiers.Testing.PeerPrograms;

namespace PartnerTiers.Testing.BotConnector;

/// <summary>Microsoft's description of the connector (<c>ConnectorAPI.json</c>), as a judge of what was sent. Needs the shared data and the peers' packages.</summary>
public static partial class ConnectorDescription
{
    /// <summary>Teams' own addition, which the description doesn't hold.</summary>
    private const string OneMember = "GET /v3/conversations/{}/members/{}";

    /// <summary>What the description doesn't allow: calls that it doesn't hold, bodies that are none of its activities. Empty when all is well.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(IReadOnlyList<SentActivity> calls)
    {
        var file = Path.Combine(Repository.SharedData!, "specs", "botframework", "ConnectorAPI.json");
        var description = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        var known = description["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {Variable().Replace(path.Key, "{}")}"))
            .Append(OneMember).ToHashSet();
        var unknown = calls.Select(call => $"{call.Method} /{Template(call.RawPath)}").Where(call => !known.Contains(call)).Select(call => call + ": not in the description");
        var bodies = calls.Where(call => call.Body is not null).ToList();
        var wrong = await JsonSchemaCheck.ErrorsAsync(file, bodies.Select(call => call.Body!.ToJsonString()), definition: "Activity");
        return [.. unknown, .. bodies.Zip(wrong).Where(pair => pair.Second.Count > 0).Select(pair => $"{pair.First.Method} {pair.First.Path}: {string.Join("; ", pair.Second)}")];
    }

    /// <summary>The path below the connector's root, its ids taken out: every second part after <c>conversations</c>.</summary>
    private static string Template(string rawPath)
    {
        var parts = rawPath.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        return string.Join('/', parts.Select((part, place) => place is 2 or 4 ? "{}" : part));
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Variable();
}
