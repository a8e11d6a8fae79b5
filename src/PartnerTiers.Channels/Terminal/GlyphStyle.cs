namespace PartnerTiers.Channels.Terminal;

/// <summary>How a glyph stands out on a terminal with colour; without colour all are alike.</summary>
internal enum GlyphStyle
{
    Plain,
    Strong,
    Quiet,
    Accent,
}
