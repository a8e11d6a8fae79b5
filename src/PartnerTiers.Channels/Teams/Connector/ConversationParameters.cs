using System.Text.Json.Nodes;

namespace PartnerTiers.Channels.Teams.Connector;

/// <summary>What makes a chat with one person (<c>POST /v3/conversations</c>).</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Tenant">The directory; needed.</param>
/// <param name="AppId">Ours.</param>
internal sealed record ConversationParameters(string Person, string Tenant, string AppId)
{
    /// <summary>As JSON. Older documents put the tenant into <c>channelData</c>, newer ones beside it: it stands in both.</summary>
    public string ToJson() => new JsonObject
    {
        ["isGroup"] = false,
        ["bot"] = new JsonObject { ["id"] = "28:" + AppId },
        ["members"] = new JsonArray(new JsonObject { ["id"] = Person }),
        ["tenantId"] = Tenant,
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    }.ToJsonString();
}
