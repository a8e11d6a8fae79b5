using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>A channel or a team.</summary>
public sealed record ChannelInfo
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name; null for General.</summary>
    public string? Name { get; init; }

    /// <summary>Of a channel: <c>standard</c>, <c>private</c> or <c>shared</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Fields we don't know; receivers must accept them (Activity protocol, A2005).</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; init; }
}
