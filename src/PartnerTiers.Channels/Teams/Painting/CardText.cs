using System.Text;
using System.Text.RegularExpressions;
using PartnerTiers.Channels.Writing;
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
        foreach (var (text, strong) in PhraseRuns.Of(phrase, language, maxCharacters))
        {
            written.Append(strong ? Strong(Escape(text)) : Escape(text));
        }

        return string.Join('\n', written.ToString().Split('\n').Select(GuardStart));
    }

    /// <summary>For a button, a fallback or what is read aloud, where no Markdown is read.</summary>
    public static string Plain(Phrase phrase, Language language, int maxCharacters = int.MaxValue) => PhraseRuns.Plain(phrase, language, maxCharacters);

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

    [GeneratedRegex(@"[\\*_\[\]`~<]|(?<=\])\(|&(?=#?\w+;)|(?<=:)/(?=/)|(?<=www)\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MarkupCharacter();

    [GeneratedRegex(@"\{(?=\{)", RegexOptions.CultureInvariant)]
    private static partial Regex DateMacro();

    [GeneratedRegex(@"^(?:(?<number>[0-9]{1,9})[.)](?=\s|$)|[-+](?=\s|$)|#{1,6}(?=\s|$)|>|(?:-{3,}|={2,})\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();
}
