using PartnerTiers.Channels.Teams.AdaptiveCards;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>A table of up to three columns; a wider one doesn't fit a phone and becomes a heading per row with a line per column.</summary>
internal static class GridDrawing
{
    private const int MostColumns = 3;

    /// <summary>The elements of a grid.</summary>
    public static IEnumerable<AdaptiveElement> Of(Grid grid, Func<Phrase, string> text, Func<Phrase, int> length)
    {
        if (grid.Rows.IsEmpty || grid.Columns.IsEmpty)
        {
            return [];
        }

        return grid.Columns.Length <= MostColumns ? [Table(grid, text)] : Stacked(grid, text, length);
    }

    private static AdaptiveTable Table(Grid grid, Func<Phrase, string> text)
    {
        var heads = new AdaptiveTableRow { Cells = [.. grid.Columns.Select(column => Cell(CardLines.Running(text(column.Title)) with { Weight = AdaptiveTextWeight.Bolder }, column))] };
        var rows = grid.Rows.Select(row => new AdaptiveTableRow { Cells = [.. row.Zip(grid.Columns, (cell, column) => Cell(CardLines.Running(text(cell)), column))] });
        return new AdaptiveTable
        {
            Spacing = AdaptiveSpacing.Medium,
            Columns = [.. grid.Columns.Select(column => new AdaptiveTableColumnDefinition { HorizontalCellContentAlignment = column.IsFigure ? AdaptiveHorizontalAlignment.Right : null })],
            FirstRowAsHeaders = true,
            ShowGridLines = false,
            Rows = [heads, .. rows],
        };
    }

    private static AdaptiveTableCell Cell(AdaptiveTextBlock text, GridColumn column) =>
        new() { Items = [column.IsFigure ? text with { HorizontalAlignment = AdaptiveHorizontalAlignment.Right } : text] };

    private static IEnumerable<AdaptiveElement> Stacked(Grid grid, Func<Phrase, string> text, Func<Phrase, int> length)
    {
        foreach (var row in grid.Rows.Where(row => !row.IsEmpty))
        {
            var lines = row.Zip(grid.Columns).Skip(1).Select(pair =>
                CardLines.Pair([CardLines.Running(text(pair.Second.Title)) with { IsSubtle = true }], [CardLines.Right(text(pair.First), isSubtle: false)], length(pair.First)) with { Spacing = AdaptiveSpacing.None });
            yield return new AdaptiveContainer
            {
                Spacing = AdaptiveSpacing.Medium,
                Items = [CardLines.Running(text(row[0])) with { Weight = AdaptiveTextWeight.Bolder }, .. lines],
            };
        }
    }
}
