using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>What the connector answers to a sent activity.</summary>
public sealed record ResourceResponse
{
    /// <summary>The new activity's id; null for typing.</summary>
    public string? Id { get; init; }

    /// <summary>Fields we don't know; receivers must accept them (Activity protocol, A2005).</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; init; }
}
