using System.Text.Json;
using PartnerTiers.Channels.Slack.Receiving;

namespace PartnerTiers.Channels.Slack.Directory;

/// <summary>A person as <c>users.info</c> tells.</summary>
/// <param name="Id">The id.</param>
/// <param name="TeamId">Their workspace; of people from elsewhere, theirs and not ours.</param>
/// <param name="EnterpriseId">Their organisation; null: none.</param>
/// <param name="Name">How they are called.</param>
/// <param name="Email">Null where it cannot be had: it needs a scope, and people from elsewhere may withhold it.</param>
/// <param name="IsGuest">Invited into single channels, or from an organisation that shares none with us.</param>
/// <param name="IsBot">A program.</param>
/// <param name="Locale">Their language, BCP 47; null: not told.</param>
internal sealed record SlackUser(string Id, string? TeamId, string? EnterpriseId, string? Name, string? Email, bool IsGuest, bool IsBot, string? Locale)
{
    /// <summary>Their time zone, IANA; null: not told.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Reads <c>user</c> of an answer.</summary>
    public static SlackUser Read(JsonElement user) => new(
        user.Text("id") ?? string.Empty,
        user.Text("team_id"),
        user.At("enterprise_user")?.Text("enterprise_id"),
        user.Text("real_name") is { Length: > 0 } name ? name : user.Text("name"),
        user.At("profile")?.Text("email") is { Length: > 0 } email ? email : null,
        user.Flag("is_restricted") || user.Flag("is_ultra_restricted") || user.Flag("is_stranger"),
        user.Flag("is_bot") || user.Text("id") == "USLACKBOT",
        user.Text("locale"))
    {
        TimeZone = user.Text("tz"),
    };
}
