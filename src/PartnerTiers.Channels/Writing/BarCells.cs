namespace PartnerTiers.Channels.Writing;

/// <summary>A bar of a chart as ten cells of text.</summary>
internal static class BarCells
{
    private const int Cells = 10;

    /// <summary>The cells, full ones first.</summary>
    /// <param name="length">0 to 1, of the longest bar.</param>
    public static string Of(decimal length) => new string('▰', Filled(length)) + new string('▱', Cells - Filled(length));

    /// <summary>How many are full: none of nothing, at least one of anything, so that few never look like none.</summary>
    public static int Filled(decimal length) => length <= 0 ? 0 : Math.Clamp((int)decimal.Round(length * Cells, MidpointRounding.AwayFromZero), 1, Cells);
}
