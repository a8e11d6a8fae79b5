using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace PartnerTiers.Testing.Slack;

/// <summary>A channel or chat of the fake.</summary>
public sealed record SlackChannel(string Id, string Name, IReadOnlyList<string> Members, bool IsShared = false)
{
    /// <summary>What stands in it, the newest last; Slack's own JSON.</summary>
    public ConcurrentQueue<JsonObject> Messages { get; } = new();

    /// <summary>Nobody can write into it any more.</summary>
    public bool IsArchived { get; set; }

    public bool IsChat => Id.StartsWith('D');

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["name"] = IsChat ? null : Name,
        ["is_im"] = IsChat,
        ["is_channel"] = !IsChat,
        ["is_archived"] = IsArchived,
        ["is_member"] = true,
        ["is_shared"] = IsShared,
        ["is_ext_shared"] = IsShared,
        ["is_pending_ext_shared"] = false,
    };
}
