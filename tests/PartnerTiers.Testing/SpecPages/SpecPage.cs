using NodaTime;
using NodaTime.Text;

namespace PartnerTiers.Testing;

/// <summary>
/// A page of examples in Markdown that a test runs: a title, "Today is yyyy-MM-dd." at the top, prose, and sections of tables. A table is named by the
/// line above it that ends in a colon. What stands above the first section holds for all of them; a section's own table of the same name replaces it.
/// </summary>
public sealed class SpecPage
{
    private SpecPage(string name, string title, LocalDate today, IReadOnlyList<SpecSection> sections)
    {
        Name = name;
        Title = title;
        Today = today;
        Sections = sections;
    }

    /// <summary>The file's name without its extension.</summary>
    public string Name { get; }

    public string Title { get; }

    /// <summary>The day printed at the top.</summary>
    public LocalDate Today { get; }

    public IReadOnlyList<SpecSection> Sections { get; }

    public static SpecPage Load(string path) => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllLines(path));

    public static SpecPage Parse(string name, IReadOnlyList<string> lines)
    {
        var title = lines.FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal)) ?? throw new FormatException($"{name}: no title");
        var heads = Enumerable.Range(0, lines.Count).Where(i => lines[i].StartsWith("## ", StringComparison.Ordinal)).ToList();
        var top = lines.Take(heads.Count == 0 ? lines.Count : heads[0]).ToList();
        var shared = SpecTable.ReadAll(name, top);
        var sections = heads
            .Select((head, i) => new SpecSection(
                name,
                lines[head][3..].Trim(),
                shared,
                SpecTable.ReadAll(name, [.. lines.Skip(head + 1).Take((i + 1 < heads.Count ? heads[i + 1] : lines.Count) - head - 1)])))
            .ToList();
        return new SpecPage(name, title[2..].Trim(), TodayOf(name, top), sections);
    }

    private static LocalDate TodayOf(string name, List<string> top)
    {
        const string Phrase = "Today is ";
        var line = top.FirstOrDefault(line => line.StartsWith(Phrase, StringComparison.Ordinal))
            ?? throw new FormatException($"{name}: no line \"{Phrase}yyyy-MM-dd.\" above the first section");
        return LocalDatePattern.Iso.Parse(line.Substring(Phrase.Length, 10)).Value;
    }
}
