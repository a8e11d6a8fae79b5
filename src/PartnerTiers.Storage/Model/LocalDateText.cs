using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace PartnerTiers.Storage.Model;

/// <summary>Days as ISO text, yyyy-MM-dd: readable in any shell, and in order when sorted as text.</summary>
internal sealed class LocalDateText() : ValueConverter<LocalDate, string>(day => Write(day), text => Read(text))
{
    private const int FirstDay = -365 * 60;
    private static readonly string?[] Known = new string?[365 * 130];

    /// <summary>Facts name the same few thousand days over and over; a race writes the same text twice.</summary>
    public static string Write(LocalDate day)
    {
        var place = Period.DaysBetween(Epoch, day) - FirstDay;
        return place >= 0 && place < Known.Length ? Known[place] ??= LocalDatePattern.Iso.Format(day) : LocalDatePattern.Iso.Format(day);
    }

    public static LocalDate Read(string text) =>
        text is { Length: 10 } && text[4] == '-' && text[7] == '-'
        && Number(text, 0, 4) is var year and >= 0 && Number(text, 5, 2) is var month and >= 0 && Number(text, 8, 2) is var day and >= 0
            ? new LocalDate(year, month, day)
            : LocalDatePattern.Iso.Parse(text).Value;

    private static LocalDate Epoch { get; } = new(1970, 1, 1);

    private static int Number(string text, int from, int length)
    {
        var number = 0;
        for (var i = from; i < from + length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return -1;
            }

            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
