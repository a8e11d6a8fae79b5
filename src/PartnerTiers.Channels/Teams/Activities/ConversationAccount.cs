using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>A conversation.</summary>
public sealed record ConversationAccount
{
    /// <summary>Its id; in a thread of a Teams channel with <c>;messageid=</c> and the thread's root.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    /// <summary>The directory it lives in.</summary>
    public string? TenantId { get; init; }

    /// <summary>More than one person.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Fields we don't know; receivers must accept them (Activity protocol, A2005).</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; init; }
}
