using System.Globalization;
using PartnerTiers.Conversation.Understanding.Lexicons;

namespace PartnerTiers.Conversation.Acts.Commands;

/// <summary><em>For two weeks</em>: a time from now on, in days.</summary>
internal static class SaidDuration
{
    private const int Week = 7;
    private const int Month = 30;

    /// <summary>The days that the gaps <c>{days}</c>, <c>{weeks}</c> and <c>{months}</c> say; null: no number that anybody would mean.</summary>
    public static int? Of(Func<string, string> gap, string language) =>
        Number(gap("days"), language) ?? Number(gap("weeks"), language) * Week ?? Number(gap("months"), language) * Month;

    // One is an article as often as a number, so the words have none for it.
    private static int? Number(string said, string language)
    {
        var text = said.ToLowerInvariant();
        return text.Length == 0 ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure is > 0 and < 1_000 ? figure : null
            : text is "a" or "one" or "ein" or "eine" or "einen" ? 1
            : WordFiles.All.TryGetValue(language, out var file) ? file.Numbers.Where(pair => pair.Value.Contains(text, StringComparer.OrdinalIgnoreCase)).Select(static pair => (int?)pair.Key).FirstOrDefault()
            : null;
    }
}
