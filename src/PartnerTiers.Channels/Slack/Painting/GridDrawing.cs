using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Writing;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Slack.Painting;

/// <summary>A table, or lines where Slack takes no (further) table: one stands in a message, none in a view, of twenty columns at most.</summary>
internal static class GridDrawing
{
    private const int MostColumns = 20;
    private const int MostRows = 99;
    private const int CellCharacters = 300;

    /// <summary>Whether a table can hold it.</summary>
    public static bool FitsTable(Grid grid) => grid.Columns.Length is > 0 and <= MostColumns;

    /// <summary>As a table.</summary>
    public static TableBlock Table(Grid grid, Language language, int rows) => new(
        [[.. grid.Columns.Select(column => Cell(column.Title, language))], .. grid.Rows.Take(Math.Min(rows, MostRows)).Select(row => (IReadOnlyList<TableCell>)[.. row.Select(cell => Cell(cell, language))])])
    {
        ColumnSettings = [.. grid.Columns.Select(static column => new ColumnSetting(column.IsFigure ? "right" : "left", IsWrapped: true))],
    };

    /// <summary>As lines: the row's name, then a line for each column.</summary>
    public static IEnumerable<RichTextSection> Lines(Grid grid, Language language, SlackMeasures measures) =>
        from row in grid.Rows.Take(measures.Rows)
        where !row.IsEmpty
        from line in row.Zip(grid.Columns).Select((pair, place) => place == 0
            ? SlackText.Runs(pair.First, language, measures.Characters, isStrong: true)
            : [.. SlackText.Runs(pair.Second.Title, language, measures.Characters), new RichTextText("  "), .. SlackText.Runs(pair.First, language, measures.Characters)])
        select new RichTextSection([.. line]);

    // Slack refuses a cell without text.
    private static RawText Cell(Phrase phrase, Language language) => new(PhraseRuns.Plain(phrase, language, CellCharacters) is { Length: > 0 } text ? text : "–");
}
