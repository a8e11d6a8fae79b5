namespace PartnerTiers.Channels.Terminal;

/// <summary>Rows whose cells stand below each other, or null where the page is too narrow for them: the caller then writes a block per row.</summary>
internal static class TerminalColumns
{
    private const int Between = 2;

    /// <summary>Each row as one line; null when the widest doesn't fit into <paramref name="width"/>.</summary>
    /// <param name="rows">As many cells each.</param>
    /// <param name="alignRight">For each column: holds figures.</param>
    /// <param name="width">Columns of the terminal there are.</param>
    public static IReadOnlyList<GlyphLine>? Lay(IReadOnlyList<GlyphLine[]> rows, bool[] alignRight, int width)
    {
        var widths = alignRight.Select((_, column) => rows.Count == 0 ? 0 : rows.Max(row => row[column].Width)).ToArray();
        if (widths.Where(static columns => columns > 0).Sum(static columns => columns + Between) - Between > width)
        {
            return null;
        }

        return [.. rows.Select(row => Join(row, widths, alignRight))];
    }

    private static GlyphLine Join(GlyphLine[] row, int[] widths, bool[] alignRight)
    {
        var line = GlyphLine.Nothing;
        for (var column = 0; column < row.Length; column++)
        {
            if (widths[column] > 0)
            {
                line = (line.IsEmpty ? line : line.Then(GlyphLine.Of(new string(' ', Between))))
                    .Then(alignRight[column] ? row[column].PadLeft(widths[column]) : row[column].PadRight(widths[column]));
            }
        }

        return line;
    }
}
