using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PartnerTiers.Connectors.Csv.ExampleData;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>
/// The example data as a CSV folder on which business goes on: what a partner won, was told by customers and published a year ago comes again on the same day, certificates are renewed before they end, and
/// open deals get a new date when theirs has passed; but for what a story says otherwise.
/// </summary>
internal sealed class YearFacts(string folder)
{
    private static readonly string[] Names = ["partners", "deals", "certifications", "evidence", "feedback", "metrics", "rates"];

    private readonly Dictionary<string, (string[] Columns, List<Dictionary<string, string>> Rows)> tables = [];

    /// <summary>Partners whose deals end on their way, by id: none that is won after the day comes again.</summary>
    public Dictionary<string, LocalDate> Dry { get; } = [];

    /// <summary>Partners whose certificates nobody renews, by id.</summary>
    public HashSet<string> Unrenewed { get; } = [];

    public string Folder => folder;

    /// <summary>Writes the example of that day, and what comes again in the year after.</summary>
    public static YearFacts Begin(string folder, LocalDate day)
    {
        ExampleDataWriter.Write(folder, new ExampleFacts(day));
        var facts = new YearFacts(folder);
        foreach (var name in Names)
        {
            var lines = Csv.Read(File.ReadAllText(facts.PathOf(name)));
            facts.tables[name] = ([.. lines[0]], [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(static pair => pair.First, static pair => pair.Second))]);
        }

        return facts;
    }

    /// <summary>Rows of a file, to be changed.</summary>
    public List<Dictionary<string, string>> Rows(string file) => tables[file].Rows;

    /// <summary>Adds a row; columns that are not named stay empty.</summary>
    public void Add(string file, params (string Column, string Value)[] cells) =>
        Rows(file).Add(tables[file].Columns.ToDictionary(static column => column, column => cells.FirstOrDefault(cell => cell.Column == column).Value ?? string.Empty));

    /// <summary>Has the days until <paramref name="today"/> happen, and writes the files.</summary>
    public void GoOn(LocalDate since, LocalDate today)
    {
        Repeat("deals", "closed_on", since, today, ["registered_on", "answered_on", "closed_on"], row => row["stage"] == "won" && !(Dry.TryGetValue(row["partner_id"], out var dry) && DayOf(row["closed_on"])!.Value.PlusYears(1) > dry));
        Repeat("feedback", "on", since, today, ["on"], static _ => true);
        Repeat("evidence", "on", since, today, ["on", "expires_on"], static _ => true);
        foreach (var row in Rows("certifications").Where(row => DayOf(row["expires_on"]) is { } end && end <= today.PlusDays(75) && end > today && !Unrenewed.Contains(row["partner_id"])))
        {
            row["expires_on"] = Text(DayOf(row["expires_on"])!.Value.PlusYears(2));
        }

        foreach (var row in Rows("deals").Where(row => row["stage"] == "registered" && row["answered_on"].Length == 0 && DayOf(row["registered_on"]) < today.PlusDays(-14)))
        {
            row["answered_on"] = Text(today);
        }

        foreach (var row in Rows("deals").Where(row => row["stage"] is "open" or "registered" && DayOf(row["next_step_due"]) is { } due && due <= today.PlusDays(7) && due >= since))
        {
            row["next_step_due"] = Text(today.PlusDays(30));
        }

        Write();
    }

    /// <summary>Writes the files as they are.</summary>
    public void Write()
    {
        foreach (var name in Names.Where(static name => name is not "rates" and not "metrics"))
        {
            File.WriteAllText(PathOf(name), Csv.Write([tables[name].Columns, .. tables[name].Rows.Select(row => tables[name].Columns.Select(column => row[column]))]));
        }
    }

    public static LocalDate? DayOf(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;

    public static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private void Repeat(string file, string by, LocalDate since, LocalDate today, string[] days, Func<Dictionary<string, string>, bool> comes)
    {
        var again = Rows(file).Where(row => DayOf(row[by]) is { } day && day.PlusYears(1) > since && day.PlusYears(1) <= today && comes(row)).Select(row =>
        {
            var copy = new Dictionary<string, string>(row);
            foreach (var column in days)
            {
                copy[column] = DayOf(copy[column]) is { } day ? Text(day.PlusYears(1)) : string.Empty;
            }

            if (copy.TryGetValue("id", out var id))
            {
                copy["id"] = id + "-" + DayOf(copy[by])!.Value.Year.ToString(CultureInfo.InvariantCulture);
            }

            return copy;
        }).ToList();
        Rows(file).AddRange(again);
    }

    private string PathOf(string name) => Path.Combine(folder, name + ".csv");

    private static class Csv
    {
        public static List<string[]> Read(string text)
        {
            var (lines, cells, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
            foreach (var letter in text.ReplaceLineEndings("\n"))
            {
                switch (letter)
                {
                    // A doubled quotation mark closes and opens again; the example has none.
                    case '"':
                        quoted = !quoted;
                        break;
                    case ',' when !quoted:
                        cells.Add(cell.ToString());
                        cell.Clear();
                        break;
                    case '\n' when !quoted:
                        cells.Add(cell.ToString());
                        cell.Clear();
                        lines.Add([.. cells]);
                        cells.Clear();
                        break;
                    default:
                        cell.Append(letter);
                        break;
                }
            }

            return lines;
        }

        public static string Write(IEnumerable<IEnumerable<string>> lines) =>
            string.Concat(lines.Select(static line => string.Join(',', line.Select(static cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell)) + "\n"));
    }
}
