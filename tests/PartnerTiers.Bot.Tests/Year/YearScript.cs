using System.Globalization;
using System.Text;
using NodaTime;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>The year as one can read it aloud: day, time, room, who, and what was said.</summary>
internal sealed class YearScript
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private readonly StringBuilder text = new("# A year in fast motion\n");
    private LocalDate day;
    private string? place;

    public string Text => text.ToString();

    public void Chapter(string title)
    {
        text.Append("\n\n# ").Append(title).Append('\n');
        place = null;
    }

    public void Note(string what)
    {
        text.Append("\n(").Append(what).Append(")\n");
        place = null;
    }

    public void At(LocalDateTime moment, string room)
    {
        if (moment.Date != day)
        {
            day = moment.Date;
            text.Append("\n## ").Append(moment.Date.ToString("dddd, d MMMM uuuu", English)).Append('\n');
            place = null;
        }

        var here = $"{moment.TimeOfDay.ToString("HH:mm", English)}, {room}";
        if (here != place)
        {
            text.Append('\n').Append(here).Append('\n');
            place = here;
        }
    }

    public void Said(string who, string words) => text.Append("  ").Append(who).Append(": ").Append(words).Append('\n');

    public void Sentence(string words) => text.Append("  Bot: ").Append(words).Append('\n');

    /// <summary>What was answered, or said of itself.</summary>
    /// <param name="lines">From top to bottom.</param>
    /// <param name="how">In what manner; null: as a new message.</param>
    /// <param name="most">How many lines of it stand in the script.</param>
    public void Lines(IReadOnlyList<string> lines, string? how, int most = int.MaxValue)
    {
        if (how is not null)
        {
            text.Append("    (").Append(how).Append(")\n");
        }

        foreach (var line in lines.SelectMany(static line => line.Split('\n')).Where(static line => line.Length > 0).Take(most))
        {
            text.Append("    │ ").Append(line.TrimEnd()).Append('\n');
        }
    }
}
