using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>A card or file.</summary>
public sealed record Attachment
{
    /// <summary>Its MIME type.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where it lies.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The card itself.</summary>
    public object? Content { get; init; }

    /// <summary>A file's name.</summary>
    public string? Name { get; init; }

    /// <summary>Fields we don't know; receivers must accept them (Activity protocol, A2005).</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; init; }
}
