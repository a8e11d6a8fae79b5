namespace PartnerTiers.Testing;

/// <summary>A Markdown table with the name that stands above it.</summary>
/// <param name="Name">The line above, without its colon.</param>
/// <param name="Columns">The header cells.</param>
/// <param name="Rows">The rows.</param>
public sealed record SpecTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<SpecRow> Rows)
{
    public bool HasColumn(string column) => Columns.Contains(column, StringComparer.OrdinalIgnoreCase);

    internal static SpecTable Without(string name) => new(name, [], []);

    internal static IReadOnlyList<SpecTable> ReadAll(string page, IReadOnlyList<string> lines)
    {
        var tables = new List<SpecTable>();
        var caption = string.Empty;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith('|'))
            {
                caption = string.IsNullOrWhiteSpace(lines[i]) ? caption : lines[i].Trim();
                continue;
            }

            var body = lines.Skip(i).TakeWhile(line => line.StartsWith('|')).ToList();
            if (!caption.EndsWith(':') || body.Count < 2)
            {
                throw new FormatException($"{page}: a table needs a line that ends in a colon above it, a header and a rule: {body[0]}");
            }

            var columns = Cells(body[0]);
            var rows = body.Skip(2).Select(line => new SpecRow(page, columns, Cells(line))).ToList();
            tables.Add(new SpecTable(caption[(caption.LastIndexOf(". ", StringComparison.Ordinal) is var dot && dot >= 0 ? dot + 2 : 0)..^1], columns, rows));
            i += body.Count - 1;
            caption = string.Empty;
        }

        return tables;
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Trim('`', '*'))];
}
