using NodaTime;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Measures.PointSum;

/// <summary>
/// Brings the receipts of several items into one. A counted fact's value becomes the points it is worth before rounding down and cap; a fact that
/// counts for one item is not excluded because another item passes it over.
/// </summary>
internal sealed class PointLedger
{
    private readonly List<(PointItem Item, Ledger Entries)> items = [];

    public Ledger Begin(PointItem item)
    {
        items.Add((item, new Ledger()));
        return items[^1].Entries;
    }

    public void CopyTo(Ledger ledger)
    {
        var told = new HashSet<(string, string, LocalDate?, string?)>();
        foreach (var (item, entries) in items)
        {
            foreach (var fact in entries.Counted)
            {
                told.Add(KeyOf(fact.Kind, fact.Id, fact.On, fact.About));
                ledger.Count(fact with { Value = Saturating.Divide(Saturating.Multiply(fact.Value, item.Rate), item.Per) });
            }
        }

        foreach (var (_, entries) in items)
        {
            // Equal facts of one item are several facts; the same fact passed over by the next item is told once.
            var news = entries.Excluded.Where(fact => !told.Contains(KeyOf(fact.Kind, fact.Id, fact.On, fact.About))).ToList();
            foreach (var fact in news)
            {
                told.Add(KeyOf(fact.Kind, fact.Id, fact.On, fact.About));
                ledger.Exclude(fact);
            }
        }
    }

    // A deal is itself whether an item looks at its registration or its closing.
    private static (string, string, LocalDate?, string?) KeyOf(string kind, string id, LocalDate? on, string? about) =>
        (kind, id, kind == "deal" ? null : on, about);
}
