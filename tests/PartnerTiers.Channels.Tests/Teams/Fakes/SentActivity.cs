using System.Text.Json.Nodes;

namespace PartnerTiers.Channels.Tests.Teams.Fakes;

/// <summary>A request that the connector got.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path, unescaped.</param>
/// <param name="RawPath">Its path as it was sent.</param>
/// <param name="Body">Its body; null: none.</param>
/// <param name="Authorization">Its token.</param>
internal sealed record SentActivity(string Method, string Path, string RawPath, JsonNode? Body, string? Authorization)
{
    public string? Type => Body?["type"]?.GetValue<string>();

    public string? Text => Body?["text"]?.GetValue<string>();
}
