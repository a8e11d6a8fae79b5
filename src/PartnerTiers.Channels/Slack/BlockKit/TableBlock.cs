namespace PartnerTiers.Channels.Slack.BlockKit;

/// <summary>Rows and columns; messages only, one in each.</summary>
/// <param name="Rows">At most 100 rows of at most 20 cells; the first row is the head.</param>
public sealed record TableBlock(IReadOnlyList<IReadOnlyList<TableCell>> Rows) : Block
{
    /// <summary>A setting per column, at most 20.</summary>
    public IReadOnlyList<ColumnSetting>? ColumnSettings { get; init; }
}
