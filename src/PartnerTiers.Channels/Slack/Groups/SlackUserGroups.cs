using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack.Groups;

/// <summary>
/// Membership in Slack's user groups (<c>usergroups.users.list</c>, scope <c>usergroups:read</c>: https://docs.slack.dev/reference/methods/usergroups.users.list).
/// Slack tells who is in a group, not in which groups somebody is, and twenty times a minute: so each list is kept for a minute.
/// </summary>
public sealed class SlackUserGroups
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly SlackInstalls installs;
    private readonly SlackCaller slack;
    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<(string Install, string Group), (FrozenSet<string>? Members, DateTimeOffset Until)> lists = new();

    internal SlackUserGroups(SlackInstalls installs, SlackCaller slack, TimeProvider time) => (this.installs, this.slack, this.time) = (installs, slack, time);

    /// <summary>Which of <paramref name="groups"/> somebody is in; null: that could not be found out.</summary>
    /// <param name="person">The person's user id.</param>
    /// <param name="team">The person's workspace.</param>
    /// <param name="enterprise">The person's organisation; null: none.</param>
    /// <param name="groups">Ids of user groups: <c>S…</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlySet<string>?> AmongAsync(string person, string team, string? enterprise, IReadOnlyCollection<string> groups, CancellationToken cancellationToken)
    {
        if (await installs.FindAsync(new PayloadSource(team, enterprise, IsEnterpriseInstall: false), cancellationToken) is not { } install)
        {
            return null;
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            if (await MembersAsync(install, group, cancellationToken) is not { } members)
            {
                return null;
            }

            if (members.Contains(person))
            {
                found.Add(group);
            }
        }

        return found;
    }

    private async Task<FrozenSet<string>?> MembersAsync(SlackInstall install, string group, CancellationToken cancellationToken)
    {
        if (lists.TryGetValue((install.Key, group), out var known) && known.Until > time.GetUtcNow())
        {
            return known.Members;
        }

        // A group that was deleted or that nobody knows has no members; one of which nothing is told is another matter.
        var members = await slack.CallAsync(install, "usergroups.users.list", new Dictionary<string, object?> { ["usergroup"] = group }, cancellationToken) switch
        {
            SlackOutcome.Done { Body: var body } => body.List("users").Where(static user => user.ValueKind == JsonValueKind.String).Select(static user => user.GetString()!).ToFrozenSet(StringComparer.Ordinal),
            SlackOutcome.Refused { Error: "no_such_subteam" or "subteam_not_found" } => FrozenSet<string>.Empty,
            _ => null,
        };
        lists[(install.Key, group)] = (members, time.GetUtcNow() + Life);
        return members;
    }
}
