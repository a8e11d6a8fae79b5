using PartnerTiers.Operations.Access;

namespace PartnerTiers.Testing.InMemory;

/// <summary>Groups by directory id; broken, it can tell nothing.</summary>
public sealed class MemoryGroups(params (string Person, string Group)[] members) : IGroupDirectory
{
    public bool IsBroken { get; set; }

    public int Asked { get; private set; }

    public Task<IReadOnlySet<string>?> GroupsOfAsync(Asker asker, IReadOnlyCollection<string> groups, CancellationToken cancellationToken)
    {
        Asked++;
        return Task.FromResult<IReadOnlySet<string>?>(IsBroken ? null : members.Where(member => member.Person == asker.DirectoryId && groups.Contains(member.Group)).Select(static member => member.Group).ToHashSet());
    }
}
