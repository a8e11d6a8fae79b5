using System.Globalization;
using System.Text;

namespace PartnerTiers.Channels.Terminal;

/// <summary>Columns that terminals give a character: two for the wide ones of East Asia and for pictures, none for marks that stand alone (Unicode Standard Annex 11).</summary>
internal static class TerminalWidth
{
    /// <summary>Columns of one text element.</summary>
    public static int Of(string element)
    {
        Rune.DecodeFromUtf16(element, out var first, out _);
        if (Rune.GetUnicodeCategory(first) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        {
            return 0;
        }

        return IsWide(first.Value) ? 2 : 1;
    }

    private static bool IsWide(int point) =>
        point is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
