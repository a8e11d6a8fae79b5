using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Channels.Teams.Painting;

/// <summary>Writes phrases in the Markdown of cards, so that no text of others can become emphasis, a link, a list, a mention or a date macro.</summary>
internal static partial class CardText
{
    /// <summary>For a text block or a fact.</summary>
    public static string Markdown(Phrase phrase, Language language, int maxCharacters = int.MaxValue)
    {
        var written = new StringBuilder();
        foreach (var (text, strong) in Runs(phrase, language, maxCharacters))
        {
            written.Append(strong ? Strong(Escape(text)) : Escape(text));
        }

        return string.Join('\n', written.ToString().Split('\n').Select(GuardStart));
    }

    /// <summary>For a button, a fallback or what is read aloud, where no Markdown is read.</summary>
    public static string Plain(Phrase phrase, Language language, int maxCharacters = int.MaxValue) =>
        string.Concat(Runs(phrase, language, maxCharacters).Select(run => run.Text)).Trim();

    private static List<(string Text, bool Strong)> Runs(Phrase phrase, Language language, int room)
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

            // "**a****b**" is not bold: neighbours become one run.
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

    private static string Strong(string escaped)
    {
        var inner = escaped.Trim();
        if (inner.Length == 0)
        {
            return escaped;
        }

        var start = escaped.Length - escaped.TrimStart().Length;
        return $"{escaped[..start]}**{inner}**{escaped[(start + inner.Length)..]}";
    }

    /// <summary>Addresses are escaped too: a client must not make a link of what somebody wrote into a name.</summary>
    private static string Escape(string text) =>
        DateMacro().Replace(MarkupCharacter().Replace(text, @"\$0"), @"{\");

    /// <summary>Nothing at the start of a line makes a list, a heading, a quotation or a rule.</summary>
    private static string GuardStart(string line) => LineStart().Replace(line.TrimStart(), static match =>
        match.Groups["number"] is { Success: true } number ? number.Value + @"\" + match.Value[number.Length..] : @"\" + match.Value);

    /// <summary>Text that runs from right to left keeps to itself and doesn't turn the words around it.</summary>
    private static string Isolate(string text) => RightToLeft().IsMatch(text) ? "\u2068" + text + "\u2069" : text;

    [GeneratedRegex(@"[\\*_\[\]`~<]|(?<=\])\(|&(?=#?\w+;)|(?<=:)/(?=/)|(?<=www)\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MarkupCharacter();

    [GeneratedRegex(@"\{(?=\{)", RegexOptions.CultureInvariant)]
    private static partial Regex DateMacro();

    [GeneratedRegex(@"^(?:(?<number>[0-9]{1,9})[.)](?=\s|$)|[-+](?=\s|$)|#{1,6}(?=\s|$)|>|(?:-{3,}|={2,})\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]", RegexOptions.CultureInvariant)]
    private static partial Regex RightToLeft();
}
