using PartnerTiers.Operations.Access;

namespace PartnerTiers.Bot.Composition;

/// <summary>Without a platform's directory nobody is in any group.</summary>
internal sealed class NoGroups : IGroupDirectory
{
    public Task<IReadOnlySet<string>?> GroupsOfAsync(Asker asker, IReadOnlyCollection<string> groups, CancellationToken cancellationToken) => Task.FromResult<IReadOnlySet<string>?>(null);
}
