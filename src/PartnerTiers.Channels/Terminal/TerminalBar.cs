using PartnerTiers.Channels.Writing;
using PartnerTiers.Conversation.Answers.Parts;

namespace PartnerTiers.Channels.Terminal;

/// <summary>A bar of ten cells.</summary>
internal static class TerminalBar
{
    /// <summary>Columns it takes.</summary>
    public const int Width = 10;

    /// <summary>A bar of a chart; the longest is full.</summary>
    public static GlyphLine Of(ChartBar bar)
    {
        var full = BarCells.Filled(bar.Length);
        return GlyphLine.Of(new string('▰', full), GlyphStyle.Accent).Then(GlyphLine.Of(new string('▱', Width - full), GlyphStyle.Quiet));
    }

    /// <param name="progress">0 to 1; cells are rounded down.</param>
    /// <param name="open">Never drawn full: what is still needed must not look done.</param>
    public static GlyphLine Of(decimal progress, bool open)
    {
        var full = (int)Math.Clamp(Math.Floor(progress * Width), 0, open ? Width - 1 : Width);
        return GlyphLine.Of(new string('▰', full), GlyphStyle.Accent).Then(GlyphLine.Of(new string('▱', Width - full), GlyphStyle.Quiet));
    }
}
