using System.Collections.Immutable;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Programme.Rules;

/// <summary>Finds the number that a part asks of one partner.</summary>
public static class Thresholds
{
    /// <summary>
    /// The number of <paramref name="part"/> at <paramref name="tier"/> for <paramref name="partner"/>, before a ramp: of ByRegion, ByType and Needs the first that
    /// names the tier; null: not asked. The lowest tier asks nothing, whatever is written.
    /// </summary>
    public static decimal? Of(CriterionPart part, Tier tier, Partner partner)
    {
        if (part.ByRegion.Count > 0 && TryFind(part.ByRegion, partner.Region, out var region) && TryFind(region, tier.Id, out var need))
        {
            return need;
        }

        if (part.ByType.Count > 0 && TryFind(part.ByType, partner.Type, out var type) && TryFind(type, tier.Id, out need))
        {
            return need;
        }

        return TryFind(part.Needs, tier.Id, out need) ? need : null;
    }

    // Ids compare without case whatever comparer the dictionary was built with; the exact spelling is the common case and comes first.
    internal static bool TryFind<T>(ImmutableDictionary<string, T> numbers, string id, out T found)
    {
        if (numbers.TryGetValue(id, out found!))
        {
            return true;
        }

        if (!ReferenceEquals(numbers.KeyComparer, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var (key, value) in numbers)
            {
                if (string.Equals(key, id, StringComparison.OrdinalIgnoreCase))
                {
                    found = value;
                    return true;
                }
            }
        }

        return false;
    }
}
