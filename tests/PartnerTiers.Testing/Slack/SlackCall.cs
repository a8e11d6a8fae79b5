using System.Text.Json.Nodes;

namespace PartnerTiers.Testing.Slack;

/// <summary>A call that the fake got.</summary>
/// <param name="Method">The method, or <c>response_url</c>.</param>
/// <param name="Token">Whose; null: none.</param>
/// <param name="Arguments">As they came; JSON in a form field stays a text.</param>
public sealed record SlackCall(string Method, string? Token, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>When it came, by the stopwatch.</summary>
    public long At { get; } = System.Diagnostics.Stopwatch.GetTimestamp();

    public string? this[string name] => Arguments.GetValueOrDefault(name);

    /// <summary>An argument that holds JSON.</summary>
    public JsonNode? Json(string name) => this[name] is { } text ? JsonNode.Parse(text) : null;
}
