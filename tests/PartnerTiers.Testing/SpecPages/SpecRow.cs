using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace PartnerTiers.Testing;

/// <summary>One row of a table. A missing column reads as an empty cell.</summary>
public sealed class SpecRow
{
    private readonly string page;
    private readonly Dictionary<string, string> cells;

    internal SpecRow(string page, IReadOnlyList<string> columns, IReadOnlyList<string> values)
    {
        this.page = page;
        if (columns.Count != values.Count)
        {
            throw new FormatException($"{page}: {values.Count} cells under {columns.Count} columns: {string.Join(" | ", values)}");
        }

        cells = columns.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.OrdinalIgnoreCase);
    }

    public string this[string column] => cells.GetValueOrDefault(column, string.Empty);

    public bool Has(string column) => this[column].Length > 0;

    public IEnumerable<string> Columns => cells.Keys;

    public string? Text(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>The items of a cell, separated by commas.</summary>
    public IReadOnlyList<string> List(string column) => this[column].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public LocalDate? Date(string column) => this[column] is { Length: > 0 } text ? LocalDatePattern.Iso.Parse(text).Value : null;

    /// <summary>A number, written with or without commas between thousands, or as a quotient such as <c>2/3</c>.</summary>
    public decimal? Number(string column) => this[column] is { Length: > 0 } text ? Parse(text) : null;

    public bool? YesNo(string column) => this[column] switch
    {
        "" => null,
        "yes" => true,
        "no" => false,
        var other => throw new FormatException($"{page}: \"{other}\" under {column} is neither yes nor no"),
    };

    private decimal Parse(string text)
    {
        var sides = text.Split('/');
        try
        {
            return sides.Length == 2 ? One(sides[0]) / One(sides[1]) : One(text);
        }
        catch (FormatException mistake)
        {
            throw new FormatException($"{page}: \"{text}\" is no number", mistake);
        }
    }

    private static decimal One(string text) => decimal.Parse(text.Replace(",", string.Empty, StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture);
}
