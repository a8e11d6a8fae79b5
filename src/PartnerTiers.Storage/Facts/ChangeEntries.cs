using PartnerTiers.Operations.Sync;

namespace PartnerTiers.Storage.Facts;

/// <summary>What one sync leaves in the change log.</summary>
/// <param name="Entries">At most <see cref="IChangeLog.MostPerSync"/>; their sync is not known yet.</param>
/// <param name="LeftOut">Facts for which there was no room.</param>
internal sealed record ChangeEntries(IReadOnlyList<ChangeEntries.Entry> Entries, int LeftOut)
{
    public static ChangeEntries None { get; } = new([], 0);

    public static ChangeEntries Of(FactReplacement replacement, FactShapes shapes)
    {
        var facts = ChangedFact.Of(replacement.Partners!, "partner", partner => (partner.Id, partner.Id), shapes.Partners)
            .Concat(ChangedFact.Of(replacement.Deals!, "deal", deal => (deal.Id, deal.PartnerId), shapes.Deals))
            .OrderBy(fact => fact.PartnerId, StringComparer.Ordinal).ThenBy(fact => fact.Fact == "deal").ThenBy(fact => fact.Id, StringComparer.Ordinal)
            .ToList();
        var entries = new List<Entry>();
        for (var i = 0; i < facts.Count; i++)
        {
            var added = facts[i].Entries().ToList();
            if (entries.Count + added.Count > IChangeLog.MostPerSync)
            {
                return new ChangeEntries(entries, facts.Count - i);
            }

            entries.AddRange(added);
        }

        return new ChangeEntries(entries, 0);
    }

    public IEnumerable<ChangeRow> RowsOf(long syncId) => Entries.Select((entry, number) => new ChangeRow
    {
        SyncId = syncId,
        Number = number,
        What = entry.What,
        Fact = entry.Fact.Fact,
        FactId = entry.Fact.Id,
        PartnerId = entry.Fact.PartnerId,
        Column = entry.Column,
        Before = entry.Before,
        After = entry.After,
    });

    internal sealed record Entry(ChangeKind What, ChangedFact Fact, string? Column = null, string? Before = null, string? After = null);
}

/// <summary>One fact that a sync touched; the columns are worked out only when there is room for them.</summary>
internal sealed record ChangedFact(string Fact, string Id, string PartnerId, Func<ChangedFact, IEnumerable<ChangeEntries.Entry>> Columns)
{
    public IEnumerable<ChangeEntries.Entry> Entries() => Columns(this);

    public static IEnumerable<ChangedFact> Of<T>(FactDiff<T> diff, string fact, Func<T, (string Id, string PartnerId)> ids, RowShape<T> shape)
        where T : class
    {
        foreach (var added in diff.Inserts)
        {
            yield return Make(added, self => [new(ChangeKind.Added, self)]);
        }

        foreach (var removed in diff.Deletes)
        {
            yield return Make(removed.Fact, self => [new(ChangeKind.Removed, self)]);
        }

        foreach (var (before, after) in diff.Updates)
        {
            yield return Make(after, self => shape.Columns
                .Where(column => !column.IsSame(before.Fact, after))
                .Select(column => new ChangeEntries.Entry(ChangeKind.Changed, self, column.Name, column.CsvText(before.Fact), column.CsvText(after))));
        }

        ChangedFact Make(T item, Func<ChangedFact, IEnumerable<ChangeEntries.Entry>> columns) => new(fact, ids(item).Id, ids(item).PartnerId, columns);
    }
}
