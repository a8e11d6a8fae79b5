namespace PartnerTiers.Programme.Facts;

/// <summary>Several roles of one partner on one deal.</summary>
internal static class Roles
{
    /// <summary>
    /// The deals of one partner, each once: of rows with one id the strongest role counts and names the weaker ones. Rows of one role are the same
    /// row delivered twice; the first holds.
    /// </summary>
    public static IEnumerable<Deal> CountOnce(IEnumerable<Deal> ofOnePartner)
    {
        var rows = ofOnePartner as IReadOnlyCollection<Deal> ?? [.. ofOnePartner];
        var ids = new HashSet<string>(rows.Count, StringComparer.Ordinal);
        return rows.All(deal => ids.Add(deal.Id)) ? rows : rows.GroupBy(deal => deal.Id, StringComparer.Ordinal).Select(Strongest);
    }

    private static Deal Strongest(IEnumerable<Deal> rows)
    {
        var strongest = rows.MinBy(deal => deal.Contribution)!;
        var others = rows.SelectMany(deal => deal.AlsoAs.Prepend(deal.Contribution)).Where(role => role != strongest.Contribution);
        return strongest with { AlsoAs = [.. others.Distinct().Order()] };
    }
}
