using System.Globalization;
using System.Text.RegularExpressions;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Writing;

/// <summary>A phrase as runs of plain and emphasised text, cut to a length; what a channel escapes or wraps in its own markup.</summary>
internal static partial class PhraseRuns
{
    /// <summary>The runs. Neighbours of the same look are one run: "**a****b**" would not be bold.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="language">The language of its figures.</param>
    /// <param name="room">The most characters of all runs together.</param>
    public static List<(string Text, bool Strong)> Of(Phrase phrase, Language language, int room)
    {
        var runs = new List<(string Text, bool Strong)>();
        foreach (var inline in phrase.Inlines)
        {
            var text = inline.Text(language);
            if (text.Length == 0)
            {
                continue;
            }

            var cut = text.Length > room;
            text = cut ? Cut(text, room) : text;
            room -= text.Length;
            text = inline is OthersText ? Isolate(text) : text;
            if (runs.Count > 0 && runs[^1].Strong == inline.Strong)
            {
                runs[^1] = (runs[^1].Text + text, inline.Strong);
            }
            else
            {
                runs.Add((text, inline.Strong));
            }

            if (cut)
            {
                break;
            }
        }

        return runs;
    }

    /// <summary>The same without looks, for buttons, fallbacks and what is read aloud.</summary>
    public static string Plain(Phrase phrase, Language language, int room = int.MaxValue) => string.Concat(Of(phrase, language, room).Select(static run => run.Text)).Trim();

    /// <summary>Cut between words; a single endless word between its letters.</summary>
    private static string Cut(string text, int room)
    {
        var end = Math.Max(room - 1, 0);
        var space = end > 0 ? text.LastIndexOf(' ', end) : -1;
        if (space > 0)
        {
            return text[..space].TrimEnd() + "…";
        }

        var letters = StringInfo.ParseCombiningCharacters(text);
        var last = letters.LastOrDefault(at => at <= end);
        return text[..last] + "…";
    }

    /// <summary>Text that runs from right to left keeps to itself and doesn't turn the words around it.</summary>
    private static string Isolate(string text) => RightToLeft().IsMatch(text) ? "\u2068" + text + "\u2069" : text;

    [GeneratedRegex(@"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]", RegexOptions.CultureInvariant)]
    private static partial Regex RightToLeft();
}
