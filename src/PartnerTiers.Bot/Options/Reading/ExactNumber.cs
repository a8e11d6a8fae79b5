using System.Globalization;

namespace PartnerTiers.Bot.Options.Reading;

/// <summary>Reads a number exactly or not at all: digits that a decimal cannot hold are refused, never rounded away.</summary>
internal static class ExactNumber
{
    private const int MostDigits = 28;

    /// <param name="written">As JSON writes numbers, exponents included.</param>
    /// <param name="number">The number, when the answer is true.</param>
    public static bool TryRead(string written, out decimal number)
    {
        number = 0;
        if (!decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var read))
        {
            return false;
        }

        var mantissa = written.Split('e', 'E');
        if (mantissa.Length == 2 && (!int.TryParse(mantissa[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) || Math.Abs((long)exponent) > 1000))
        {
            return false;
        }

        exponent = mantissa.Length == 2 ? int.Parse(mantissa[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var point = mantissa[0].IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : mantissa[0].Length - point - 1;
        var digits = mantissa[0].Replace(".", string.Empty, StringComparison.Ordinal).TrimStart('-', '+', '0');
        var significant = digits.TrimEnd('0');
        var scale = decimals - exponent - (digits.Length - significant.Length);
        if (significant.Length > MostDigits || (significant.Length > 0 && scale > MostDigits))
        {
            return false;
        }

        number = read;
        return true;
    }
}
