using PartnerTiers.Channels.Slack.Groups;
using PartnerTiers.Channels.Teams.Groups;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Bot.Composition;

/// <summary>The directories of the platforms: Microsoft's for Teams, user groups for Slack. Of a platform without one, and of guests, nobody is in any group.</summary>
/// <param name="microsoft">Of Teams.</param>
/// <param name="slack">Of Slack; none: it is not configured.</param>
internal sealed class PlatformGroups(DirectoryGroups microsoft, IEnumerable<SlackUserGroups> slack) : IGroupDirectory
{
    private readonly SlackUserGroups? slack = slack.FirstOrDefault();

    public Task<IReadOnlySet<string>?> GroupsOfAsync(Asker asker, IReadOnlyCollection<string> groups, CancellationToken cancellationToken) => asker switch
    {
        { Channel: "teams", DirectoryId: { Length: > 0 } person } => microsoft.AmongAsync(person, groups, cancellationToken),
        { Channel: "slack", Tenant: { } team, DirectoryId: { Length: > 0 } person } when slack is not null => slack.AmongAsync(person, team, asker.Enterprise, groups, cancellationToken),
        _ => Task.FromResult<IReadOnlySet<string>?>(null),
    };
}
