using System.Globalization;
using PartnerTiers.Programme.Measures;

namespace PartnerTiers.Bot.Evaluation;

/// <summary>Figures for the table: short, and never against the verdict (79.96 of 80 is not shown as 80.0).</summary>
internal static class FigureText
{
    private const int MostDecimals = 28;

    /// <summary>A value and the number it is compared with, cut to as few decimals as still tell them apart; a value that is not the number never looks like it.</summary>
    public static (string Value, string Need) Pair(decimal value, decimal need, Unit unit)
    {
        for (var decimals = Decimals(unit); decimals < MostDecimals; decimals++)
        {
            var (shown, asked) = (Math.Round(value, decimals), Math.Round(need, decimals));
            if (shown.CompareTo(asked) == value.CompareTo(need))
            {
                return (Text(shown, decimals), Text(asked, decimals));
            }
        }

        return (Text(value, MostDecimals), Text(need, MostDecimals));
    }

    /// <summary>A figure alone.</summary>
    public static string Alone(decimal value, Unit unit) => Text(Math.Round(value, Decimals(unit)), Decimals(unit));

    /// <summary>What is missing: rounded up, so that a gap never looks closed.</summary>
    public static string Gap(decimal gap, Unit unit)
    {
        for (var decimals = Decimals(unit); decimals < MostDecimals; decimals++)
        {
            if (Math.Round(gap, decimals, MidpointRounding.ToPositiveInfinity) is var shown && (shown != 0 || gap == 0))
            {
                return Text(shown, decimals);
            }
        }

        return Text(gap, MostDecimals);
    }

    /// <summary>A share as per cent, cut, so that only what is whole shows 100 %.</summary>
    public static string Percent(decimal share) =>
        (Math.Floor(share * 1000) / 10).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static int Decimals(Unit unit) => unit switch { Unit.Money => 2, Unit.Share => 3, Unit.Deals or Unit.People or Unit.Pieces or Unit.Months => 0, _ => 2 };

    private static string Text(decimal number, int decimals) =>
        number.ToString(decimals == 0 ? "#,0" : "#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
}
