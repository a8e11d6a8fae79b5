using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>A page of a conversation's members.</summary>
public sealed record PagedMembersResult
{
    /// <summary>The page.</summary>
    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    /// <summary>For the next page; null on the last.</summary>
    public string? ContinuationToken { get; init; }

    /// <summary>Fields we don't know; receivers must accept them (Activity protocol, A2005).</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; init; }
}
