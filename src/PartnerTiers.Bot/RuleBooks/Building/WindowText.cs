using System.Globalization;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.RuleBooks.Building;

/// <summary>Windows as the rule book writes them; the reader has checked their form.</summary>
internal static class WindowText
{
    public static Window Parse(string text)
    {
        var words = text.ToLowerInvariant().Split(' ');
        return words switch
        {
            ["quarters"] => new Window.Quarters(),
            ["fiscal", "year"] => new Window.FiscalYear(),
            ["last", "fiscal", "year"] => new Window.LastFiscalYear(),
            ["today"] => new Window.Today(),
            ["all", "time"] => new Window.AllTime(),
            [var count, "month" or "months"] => new Window.Months(int.Parse(count, CultureInfo.InvariantCulture)),
            [var count, "day" or "days"] => new Window.Days(int.Parse(count, CultureInfo.InvariantCulture)),
            _ => throw new ArgumentOutOfRangeException(nameof(text), text, "The reader lets no other window through."),
        };
    }
}
