using System.Collections.Immutable;
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

    /// <summary>What a sentence commands, in the given language where it is said alike in several; null: nothing.</summary>
    public (string Name, string Language, Func<string, string> Gap)? Find(string sentence, string language)
    {
        if (sentence.Length > Longest)
        {
            return null;
        }

        var text = Blanks().Replace(sentence, " ").Trim(' ', '.', '!', '?');
        foreach (var (of, name, pattern) in all.OrderByDescending(item => item.Language == language))
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return (name, of, gap => match.Groups[gap].Value.Trim(' ', '"', '“', '”', '„', '\''));
            }
        }

        return null;
    }

    private static IEnumerable<(string, string, Regex)> PatternsOf(CommandFile file, string language)
    {
        var (before, after) = (Fillers(file.Before, "{0} "), Fillers(file.After, "[,]? {0}"));
        return file.Commands.SelectMany(command => command.Value.SelectMany(PhraseSyntax.Expand).Distinct(StringComparer.Ordinal).Select(form => (
            language,
            command.Key,
            new Regex($"^{before}{Gaps().Replace(Regex.Escape(form).Replace("\\ ", " ", StringComparison.Ordinal), Group)}{after}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))));
    }

    private static string Group(Match gap) => gap.Groups[1].Value == "id" ? @"(?<id>\S+)" : $"(?<{gap.Groups[1].Value}>.+?)";

    private static string Fillers(List<string> fillers, string form) => fillers.Count == 0 ? string.Empty
        : "(?:" + string.Join('|', fillers.SelectMany(PhraseSyntax.Expand).Select(filler => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Regex.Escape(filler).Replace("\\ ", " ", StringComparison.Ordinal)))) + ")*";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\\\{([a-z]+)}")]
    private static partial Regex Gaps();
}
