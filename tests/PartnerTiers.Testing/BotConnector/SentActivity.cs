using System.Text.Json.Nodes;

namespace PartnerTiers.Testing.BotConnector;

/// <summary>A request that the connector got.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its path, unescaped.</param>
/// <param name="RawPath">Its path as it was sent.</param>
/// <param name="Body">Its body; null: none.</param>
/// <param name="Authorization">Its token.</param>
public sealed record SentActivity(string Method, string Path, string RawPath, JsonNode? Body, string? Authorization)
{
    /// <summary>The activity's type; null where it is none.</summary>
    public string? Type => Body?["type"]?.GetValue<string>();

    /// <summary>The activity's text; null where a card stands in its place.</summary>
    public string? Text => Body?["text"]?.GetValue<string>();

    /// <summary>The activity's card; null where it is plain text.</summary>
    public JsonNode? Card => Body?["attachments"]?[0]?["content"];

    /// <summary>Which activity it answers; null: none.</summary>
    public string? ReplyToId => Body?["replyToId"]?.GetValue<string>();
}
