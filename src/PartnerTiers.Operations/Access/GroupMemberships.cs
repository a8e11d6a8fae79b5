using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace PartnerTiers.Operations.Access;

/// <summary>Who is in the groups that the rules name; remembered for ten minutes. What cannot be found out is no membership, for a minute.</summary>
public sealed class GroupMemberships(AccessRules rules, IGroupDirectory directory, TimeProvider time)
{
    private const int MostRemembered = 20_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LifeOfFailure = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Channel, string Person, string? Tenant), (IReadOnlySet<string> Entries, DateTimeOffset Until)> memory = new();
    private readonly FrozenDictionary<string, string[]> groups = rules.Lists
        .SelectMany(static list => list)
        .Distinct(StringComparer.Ordinal)
        .GroupBy(static entry => PlatformOf(entry) ?? string.Empty)
        .Where(static platform => platform.Key.Length > 0)
        .ToFrozenDictionary(static platform => platform.Key, static platform => platform.Select(IdOf).ToArray());

    /// <summary>The entries of the rules' lists, <c>group:…</c> or <c>slack:…</c>, that the person is meant by.</summary>
    public async Task<IReadOnlySet<string>> EntriesOfAsync(Asker asker, CancellationToken cancellationToken)
    {
        if (!groups.TryGetValue(asker.Channel, out var ids))
        {
            return FrozenSet<string>.Empty;
        }

        var key = (asker.Channel, asker.PersonId, asker.Tenant);
        var now = time.GetUtcNow();
        if (memory.TryGetValue(key, out var known) && known.Until > now)
        {
            return known.Entries;
        }

        var found = await directory.GroupsOfAsync(asker, ids, cancellationToken).ConfigureAwait(false);
        var entries = (found ?? FrozenSet<string>.Empty).Select(id => PrefixOf(asker.Channel) + id).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        if (memory.Count >= MostRemembered)
        {
            memory.Clear();
        }

        memory[key] = (entries, now + (found is null ? LifeOfFailure : Life));
        return entries;
    }

    private static string? PlatformOf(string entry) =>
        entry.StartsWith("group:", StringComparison.Ordinal) ? "teams" : entry.StartsWith("slack:", StringComparison.Ordinal) ? "slack" : null;

    private static string PrefixOf(string channel) => channel == "slack" ? "slack:" : "group:";

    private static string IdOf(string entry) => entry[(entry.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
