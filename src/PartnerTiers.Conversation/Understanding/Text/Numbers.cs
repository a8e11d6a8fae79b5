using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerTiers.Conversation.Understanding.Text;

/// <summary>Reads numbers the way people of several countries write them: 80k, 1.2M, €80.000, 4,5, 80 Tsd.</summary>
internal static class Numbers
{
    public static bool TryRead(Match match, out Quantity quantity)
    {
        quantity = new Quantity(0, false, false, false);
        if (!decimal.TryParse(Plain(match.Groups["digits"].Value, match.Groups["unit"].Success), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        var unit = match.Groups["unit"].Value.TrimEnd('.').ToLowerInvariant();
        var factor = unit switch
        {
            "k" or "t" or "teur" or "tchf" or "tsd" or "tausend" or "thousand" or "grand" => 1000m,
            "m" or "meur" or "mchf" or "mn" or "mm" or "mio" or "mill" or "million" or "millions" or "millionen" => 1_000_000m,
            "bn" or "mrd" => 1_000_000_000m,
            "%" or "percent" or "prozent" => 0.01m,
            _ => 1m,
        };
        if (value > 1_000_000_000_000m)
        {
            return false;
        }

        var isMoney = factor > 1m || match.Groups["before"].Success || match.Groups["after"].Success;
        quantity = new Quantity(value * factor, isMoney, factor < 1m, match.Groups["plus"].Success, factor);
        return true;
    }

    // The last of two different separators is the decimal one; a lone one is, unless it cuts off exactly three digits ("80.000"). With a unit ("1.250M") it is.
    private static string Plain(string digits, bool hasUnit)
    {
        var text = digits.Replace("'", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\u00A0", string.Empty, StringComparison.Ordinal).Replace("\u202F", string.Empty, StringComparison.Ordinal);
        var (dot, comma) = (text.LastIndexOf('.'), text.LastIndexOf(','));
        if (dot >= 0 && comma >= 0)
        {
            var last = Math.Max(dot, comma);
            return Bare(text[..last]) + "." + text[(last + 1)..];
        }

        var at = Math.Max(dot, comma);
        if (at < 0)
        {
            return text;
        }

        var isDecimal = text.IndexOf(text[at], StringComparison.Ordinal) == at && (text.Length - at - 1 != 3 || hasUnit || text[0] == '0');
        return isDecimal ? text[..at] + "." + text[(at + 1)..] : Bare(text);
    }

    private static string Bare(string digits) => digits.Replace(".", string.Empty, StringComparison.Ordinal).Replace(",", string.Empty, StringComparison.Ordinal);
}
