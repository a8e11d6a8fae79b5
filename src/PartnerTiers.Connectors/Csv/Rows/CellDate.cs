using NodaTime;

namespace PartnerTiers.Connectors.Csv.Rows;

/// <summary>A date as facts.md writes it: yyyy-MM-dd with ASCII digits, years 0001 to 9999, and nothing else.</summary>
internal static class CellDate
{
    /// <summary>The date, or null when the text is none.</summary>
    public static LocalDate? Parse(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return null;
        }

        var (year, month, day) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
