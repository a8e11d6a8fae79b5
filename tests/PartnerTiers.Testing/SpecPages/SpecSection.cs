namespace PartnerTiers.Testing;

/// <summary>One example of a page.</summary>
public sealed class SpecSection
{
    private readonly string page;
    private readonly Dictionary<string, SpecTable> tables;

    internal SpecSection(string page, string title, IReadOnlyList<SpecTable> shared, IReadOnlyList<SpecTable> own)
    {
        this.page = page;
        Title = title;
        tables = shared.ToDictionary(table => table.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var table in own)
        {
            tables[table.Name] = table;
        }
    }

    public string Title { get; }

    public IEnumerable<SpecTable> Tables => tables.Values;

    /// <summary>The table of this name, or one without rows.</summary>
    public SpecTable Table(string name) => tables.TryGetValue(name, out var table) ? table : SpecTable.Without(name);

    public bool Has(string name) => tables.ContainsKey(name);

    /// <summary>Page and title, to find the example by.</summary>
    public override string ToString() => $"{page}: {Title}";
}
