using PartnerTiers.Channels.Slack.Directory;

namespace PartnerTiers.Channels.Slack.Proactive;

/// <summary>A channel, a chat or a person of a workspace.</summary>
/// <param name="Team">The workspace; null with <paramref name="Enterprise"/>: the configured one.</param>
/// <param name="Enterprise">The organisation; null: none.</param>
/// <param name="Channel">The id.</param>
public sealed record SlackPlace(string? Team, string? Enterprise, string Channel);

/// <summary>Somebody whom a workspace's directory knows.</summary>
/// <param name="Id">The id.</param>
/// <param name="Team">The workspace to which the person belongs; null for guests.</param>
/// <param name="Enterprise">The organisation; null: none, or a guest.</param>
/// <param name="GuestOf">The workspace that has the person as a guest; null: no guest.</param>
/// <param name="TimeZone">IANA name; null: not told.</param>
/// <param name="Language">BCP 47; null: not told.</param>
public sealed record SlackPersonFound(string Id, string? Team, string? Enterprise, string? GuestOf, string? TimeZone, string? Language)
{
    internal static SlackPersonFound? Of(SlackUser user) => user.Id.Length == 0 || user.IsBot
        ? null
        : new SlackPersonFound(user.Id, user.IsGuest ? null : user.TeamId, user.IsGuest ? null : user.EnterpriseId, user.IsGuest ? user.TeamId : null, user.TimeZone, user.Locale);
}
