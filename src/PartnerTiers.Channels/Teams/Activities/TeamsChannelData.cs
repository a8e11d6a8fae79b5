using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>What Teams adds to an activity.</summary>
public sealed record TeamsChannelData
{
    /// <summary>The directory.</summary>
    public TenantInfo? Tenant { get; init; }

    /// <summary>The channel.</summary>
    public ChannelInfo? Channel { get; init; }

    /// <summary>The team.</summary>
    public ChannelInfo? Team { get; init; }

    /// <summary>What a <c>conversationUpdate</c> or <c>messageUpdate</c> is about; case differs.</summary>
    public string? EventType { get; init; }

    /// <summary>Fields we don't know; receivers must accept them (Activity protocol, A2005).</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; init; }
}
