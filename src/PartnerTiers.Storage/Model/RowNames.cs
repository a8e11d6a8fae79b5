using System.Collections.Immutable;

namespace PartnerTiers.Storage.Model;

/// <summary>A table of facts as the provider's statements name it, everything quoted.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The column of the row number.</param>
/// <param name="Columns">The other columns, all of them text.</param>
internal sealed record RowNames(string Table, string Row, ImmutableArray<string> Columns)
{
    /// <summary>Whether the table has a row.</summary>
    public string Any => $"SELECT 1 FROM {Table} LIMIT 1";

    /// <summary>Every row in the order of the numbers: the number, then the columns.</summary>
    public string Select => $"SELECT {Row}, {string.Join(", ", Columns)} FROM {Table} ORDER BY {Row}";
}
