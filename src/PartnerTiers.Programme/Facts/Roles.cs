using System.Collections.Immutable;

namespace PartnerTiers.Programme.Facts;

/// <summary>Several roles of one partner on one deal.</summary>
internal static class Roles
{
    /// <summary>
    /// The deals of one partner, each once: of rows with one id the strongest role counts and names the weaker ones. Rows of one role are the same
    /// row delivered twice; the first holds.
    /// </summary>
    public static ImmutableArray<Deal> CountOnce(ImmutableArray<Deal> ofOnePartner) =>
        [.. ofOnePartner.GroupBy(row => row.Id, StringComparer.Ordinal).Select(Strongest).Order(FactOrder.OfDeals)];

    /// <summary>Whether some deal of one partner has several rows.</summary>
    public static bool AreSeveral(ReadOnlySpan<Deal> ofOnePartner)
    {
        var ids = new HashSet<string>(ofOnePartner.Length, StringComparer.Ordinal);
        foreach (var deal in ofOnePartner)
        {
            if (!ids.Add(deal.Id))
            {
                return true;
            }
        }

        return false;
    }

    private static Deal Strongest(IEnumerable<Deal> rows)
    {
        var strongest = rows.MinBy(deal => deal.Contribution)!;
        var others = rows.SelectMany(deal => deal.AlsoAs.Prepend(deal.Contribution)).Where(role => role != strongest.Contribution);
        return strongest with { AlsoAs = [.. others.Distinct().Order()] };
    }
}
