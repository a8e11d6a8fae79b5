using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnerTiers.Channels.Teams.Activities;

/// <summary>Someone in a channel: a person or the bot. Also what the connector tells about a member.</summary>
public sealed record ChannelAccount
{
    /// <summary>The channel's id: <c>29:…</c> for people, <c>28:…</c> for bots in Teams.</summary>
    public string? Id { get; init; }

    /// <summary>Display name.</summary>
    public string? Name { get; init; }

    /// <summary>Id in the directory.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; init; }

    /// <summary>The directory of the account.</summary>
    public string? TenantId { get; init; }

    /// <summary>E-mail address; from the member call alone.</summary>
    public string? Email { get; init; }

    /// <summary>Sign-in name; a guest's contains <c>#EXT#</c>.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; init; }

    /// <summary>Of a recipient: nobody else sees the message.</summary>
    public bool? IsTargeted { get; init; }

    /// <summary>Fields we don't know; receivers must accept them (Activity protocol, A2005).</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; init; }
}
