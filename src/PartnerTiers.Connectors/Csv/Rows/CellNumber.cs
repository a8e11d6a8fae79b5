using System.Globalization;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>An exact decimal: an optional sign, digits, and a point before the decimals. No exponent, since a spreadsheet writes one only where it has already dropped digits; no thousands separator, since a comma means two things.</summary>
internal static class CellNumber
{
    private const int MaxDigits = 28;

    /// <summary>The number, or null when the text is none or has more digits than can be kept exactly.</summary>
    public static decimal? Parse(ReadOnlySpan<byte> text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && (text.Length <= MaxDigits || IsExact(text))
            ? number
            : null;

    private static bool IsExact(ReadOnlySpan<byte> text)
    {
        var digits = text.TrimStart("+-"u8);
        var point = digits.IndexOf((byte)'.');
        var whole = (point < 0 ? digits : digits[..point]).TrimStart((byte)'0');
        var decimals = point < 0 ? [] : digits[(point + 1)..].TrimEnd((byte)'0');
        var significant = whole.IsEmpty ? decimals.TrimStart((byte)'0').Length : whole.Length + decimals.Length;
        return significant <= MaxDigits && decimals.Length <= MaxDigits;
    }
}
