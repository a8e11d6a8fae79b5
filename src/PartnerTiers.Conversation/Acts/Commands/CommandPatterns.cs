using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Words;

namespace PartnerTiers.Conversation.Acts.Commands;

/// <summary>The command files as patterns; read once, a mistake stops the start.</summary>
internal sealed partial class CommandPatterns
{
    // Commands are short, and a pattern never runs away: it is only tried on so much.
    private const int Longest = 300;

    private readonly ImmutableArray<(string Language, string Name, Regex Pattern)> all =
    [
        .. EmbeddedFiles.All("commands").SelectMany(static path => PatternsOf(EmbeddedFiles.ReadYaml<CommandFile>(path), EmbeddedFiles.LanguageOf(path))),
    ];

    /// <summary>What a sentence may command, in the given language first; a gap that its pattern lacks is empty.</summary>
    public IEnumerable<(string Name, string Language, Func<string, string> Gap)> Find(string sentence, string language)
    {
        if (sentence.Length > Longest)
        {
            yield break;
        }

        var text = Blanks().Replace(sentence, " ").Trim(' ', '.', '!', '?');
        foreach (var (of, name, pattern) in all.OrderByDescending(item => item.Language == language))
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                yield return (name, of, gap => match.Groups[gap].Value.Trim(' ', '"', '“', '”', '„', '\''));
            }
        }
    }

    private static IEnumerable<(string, string, Regex)> PatternsOf(CommandFile file, string language)
    {
        var (before, after) = (Fillers(file.Before, "{0} "), Fillers(file.After, "(?:(?<= )|[,]? ){0}"));
        return file.Commands.SelectMany(command => command.Value.Select(form => (language, command.Key, new Regex($"^{before}{PatternOf(form)}{after}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))));
    }

    // One pattern a line, however many ways it can be said: a blank beside something left out is no second one.
    private static string PatternOf(string form)
    {
        var pattern = new StringBuilder();
        for (var at = 0; at < form.Length; at++)
        {
            switch (form[at])
            {
                case '{' when form.IndexOf('}', at) is > 0 and var end:
                    pattern.Append(form[(at + 1)..end] is "id" ? @"(?<id>\S+)" : $"(?<{form[(at + 1)..end]}>.+?)");
                    at = end;
                    break;
                case '(' or '[':
                    pattern.Append("(?:");
                    break;
                case ']':
                    pattern.Append(")?");
                    break;
                case ' ':
                    pattern.Append("(?: |(?<=^| )|$)");
                    break;
                case ')' or '|':
                    pattern.Append(form[at]);
                    break;
                default:
                    pattern.Append(Regex.Escape(form[at].ToString()));
                    break;
            }
        }

        return pattern.ToString();
    }

    private static string Fillers(List<string> fillers, string form) => fillers.Count == 0 ? string.Empty
        : "(?:" + string.Join('|', fillers.SelectMany(PhraseSyntax.Expand).Select(filler => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Regex.Escape(filler).Replace("\\ ", " ", StringComparison.Ordinal)))) + ")*";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
