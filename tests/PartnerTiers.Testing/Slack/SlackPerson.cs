using System.Text.Json.Nodes;

namespace PartnerTiers.Testing.Slack;

/// <summary>Somebody in the fake's workspace, or seen from it.</summary>
public sealed record SlackPerson(string Id, string Name, string TeamId, string? Email = null, bool IsGuest = false, string? EnterpriseId = null, string Locale = "en-GB", string TimeZone = "Europe/Berlin", bool IsBot = false)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["team_id"] = TeamId,
        ["name"] = Name.Split(' ')[0].ToLowerInvariant(),
        ["real_name"] = Name,
        ["deleted"] = false,
        ["tz"] = TimeZone,
        ["locale"] = Locale,
        ["is_bot"] = IsBot,
        ["is_restricted"] = IsGuest,
        ["is_ultra_restricted"] = false,
        ["enterprise_user"] = EnterpriseId is null ? null : new JsonObject { ["id"] = Id, ["enterprise_id"] = EnterpriseId, ["teams"] = new JsonArray(TeamId) },
        ["profile"] = Email is null ? new JsonObject { ["fields"] = new JsonArray() } : new JsonObject { ["email"] = Email, ["fields"] = null },
    };
}
