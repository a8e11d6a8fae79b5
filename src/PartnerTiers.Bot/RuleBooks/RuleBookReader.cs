using PartnerTiers.Bot.Options.Reading;
using PartnerTiers.Bot.RuleBooks.Building;
using PartnerTiers.Bot.RuleBooks.Options;

namespace PartnerTiers.Bot.RuleBooks;

/// <summary>
/// Reads the rule book (section <c>Programme</c> of a configuration file) strictly. Unlike .NET's binder: an empty list means none, a written list
/// replaces the default, an unknown key is a mistake, numbers are exact. Reading never throws for what a file may hold; every mistake is reported at once.
/// </summary>
public static class RuleBookReader
{
    private const string Section = "Programme";

    /// <summary>Reads a configuration file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="onTop">Configuration that applies on top of the file (environment, user secrets, command line), without the file itself.</param>
    public static RuleBookReading ReadFile(string path, IConfiguration? onTop = null)
    {
        try
        {
            return Read(File.ReadAllText(path), onTop);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            var mistakes = new MistakeList();
            mistakes.Add(path, "the configuration file cannot be read", trouble.Message);
            return new RuleBookReading(null, mistakes.Mistakes, []);
        }
    }

    /// <summary>Reads the text of a configuration file.</summary>
    /// <param name="json">JSON with comments and trailing commas.</param>
    /// <param name="onTop">As for <see cref="ReadFile"/>.</param>
    public static RuleBookReading Read(string json, IConfiguration? onTop = null)
    {
        var mistakes = new MistakeList();
        var programme = FindProgramme(json, mistakes);
        if (programme is null)
        {
            return new RuleBookReading(null, mistakes.Mistakes, []);
        }

        if (onTop is not null)
        {
            programme = Overlay.Put(programme, onTop.GetSection(Section));
        }

        var options = new OptionsReader(mistakes).Read<ProgrammeOptions>(programme, Section);
        var book = options is null ? null : new BookBuilder(mistakes).Build(options, Section);
        return new RuleBookReading(mistakes.Mistakes.Count == 0 ? book : null, mistakes.Mistakes, mistakes.Warnings);
    }

    private static Node? FindProgramme(string json, MistakeList mistakes)
    {
        if (JsonText.Read(json, out var wrong) is not { } file)
        {
            mistakes.Saw("file", wrong.Line);
            mistakes.Add("file", "this is not JSON: " + wrong.What.TrimEnd('.'), "Comments and trailing commas are allowed, nothing else that JSON does not know");
            return null;
        }

        if (file is not ObjectNode { Members: var sections })
        {
            mistakes.Add("file", $"{file.Kind} is written here", $"Write an object with a section {Section}");
            return null;
        }

        var found = sections.Where(section => section.Key == Section).ToList();
        if (found.Count == 1)
        {
            return found[0].Value;
        }

        var near = Nearest.Meant(Section, sections.Select(section => section.Key));
        mistakes.Add(
            Section,
            found.Count > 1 ? $"the section {Section} is written twice" : $"there is no section {Section}",
            found.Count > 1 ? "Write it once" : near is null ? "It holds the rule book" : $"Is it what \"{near}\" is meant to be?");
        return null;
    }
}
