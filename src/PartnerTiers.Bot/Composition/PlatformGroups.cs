using PartnerTiers.Channels.Teams.Groups;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Bot.Composition;

/// <summary>The directories of the platforms: Microsoft's for Teams. Of a platform without one nobody is in any group.</summary>
internal sealed class PlatformGroups(DirectoryGroups microsoft) : IGroupDirectory
{
    public Task<IReadOnlySet<string>?> GroupsOfAsync(Asker asker, IReadOnlyCollection<string> groups, CancellationToken cancellationToken) =>
        asker is { Channel: "teams", DirectoryId: { Length: > 0 } person } ? microsoft.AmongAsync(person, groups, cancellationToken) : Task.FromResult<IReadOnlySet<string>?>(null);
}
