using System.Collections.Immutable;

namespace PartnerTiers.Programme.Facts;

/// <summary>Several roles of one partner on one deal.</summary>
internal static class Roles
{
    /// <summary>
    /// The deals of one partner, each once: of rows with one id the strongest role counts and names the weaker ones. Rows of one role are the same
    /// row delivered twice; the first holds.
    /// </summary>
    public static ImmutableArray<Deal> CountOnce(ImmutableArray<Deal> ofOnePartner)
    {
        var ids = new HashSet<string>(ofOnePartner.Length, StringComparer.Ordinal);
        foreach (var deal in ofOnePartner)
        {
            if (!ids.Add(deal.Id))
            {
                return [.. ofOnePartner.GroupBy(row => row.Id, StringComparer.Ordinal).Select(Strongest).Order(FactOrder.OfDeals)];
            }
        }

        return ofOnePartner;
    }

    private static Deal Strongest(IEnumerable<Deal> rows)
    {
        var strongest = rows.MinBy(deal => deal.Contribution)!;
        var others = rows.SelectMany(deal => deal.AlsoAs.Prepend(deal.Contribution)).Where(role => role != strongest.Contribution);
        return strongest with { AlsoAs = [.. others.Distinct().Order()] };
    }
}
