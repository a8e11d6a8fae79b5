using System.Collections.Immutable;

namespace PartnerTiers.Programme.Standings;

/// <summary>Lets records compare their lists by content: the same facts, rules and days give equal standings.</summary>
internal static class Sequences
{
    public static bool Same<T>(ImmutableArray<T> left, ImmutableArray<T> right) =>
        left.IsDefault || right.IsDefault ? left.IsDefault == right.IsDefault : left.AsSpan().SequenceEqual(right.AsSpan(), EqualityComparer<T>.Default);
}
