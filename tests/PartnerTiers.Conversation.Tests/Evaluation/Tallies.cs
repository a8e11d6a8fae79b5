using System.Globalization;
using System.Text;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>Counts outcomes per half, language and file, as a page to read.</summary>
internal static class Tallies
{
    // Kinds that stand in the corpora before the bot has them are counted apart, so that the rest shows how well it reads what it can answer.
    private static readonly string[] Coming = ["route", "what-if", "rule-what-if", "path", "people", "hygiene", "data", "history", "review", "act", "dates"];

    /// <summary>Whether the bot learns this kind later than the others.</summary>
    public static bool IsComing(AskedSentence asked) => Coming.Contains(asked.File);

    /// <summary>The whole page.</summary>
    public static string Page(IEnumerable<Verdict> verdicts)
    {
        var page = new StringBuilder();
        foreach (var group in verdicts.GroupBy(static verdict => (Half: CorpusFiles.HalfOf(First(verdict.Asked).Text), verdict.Asked.Language)).OrderBy(static group => group.Key))
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"{group.Key.Half} half, {group.Key.Language}");
            page.AppendLine(CultureInfo.InvariantCulture, $"  {"",-20}{"asked",7}{"right",7}{"back",7}{"not",7}{"wrong",7}");
            foreach (var part in group.GroupBy(static verdict => IsComing(verdict.Asked)).OrderBy(static part => part.Key))
            {
                foreach (var file in part.GroupBy(static verdict => verdict.Asked.File).OrderBy(static file => file.Key, StringComparer.Ordinal))
                {
                    page.AppendLine(Row(file.Key, [.. file]));
                }

                page.AppendLine(Row(part.Key ? "ALL COMING" : "ALL", [.. part]));
            }

            page.AppendLine();
        }

        return page.ToString();
    }

    /// <summary>How many came to this.</summary>
    public static int Of(this IReadOnlyCollection<Verdict> verdicts, Outcome outcome) => verdicts.Count(verdict => verdict.Outcome == outcome);

    /// <summary>What an engineer needs to mend a reading: sentence, meant, got, trail.</summary>
    public static string Failures(IEnumerable<Verdict> verdicts)
    {
        var page = new StringBuilder();
        foreach (var verdict in verdicts.Where(static verdict => verdict.Outcome != Outcome.Right).OrderByDescending(static verdict => verdict.Outcome).ThenBy(static verdict => IsComing(verdict.Asked)))
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"[{verdict.Outcome}] {verdict.Asked.Language}/{verdict.Asked.File}: {verdict.Asked.Text}");
            for (var before = verdict.Asked.Before; before is not null; before = before.Before)
            {
                page.AppendLine(CultureInfo.InvariantCulture, $"  after:  {before.Text}");
            }

            page.AppendLine(CultureInfo.InvariantCulture, $"  meant:  {Meant(verdict.Asked.Meant)}");
            page.AppendLine(CultureInfo.InvariantCulture, $"  got:    {verdict.Got}");
            page.AppendJoin(string.Empty, verdict.Trail.Select(static line => $"  trail:  {line}\n"));
        }

        return page.ToString();
    }

    private static string Meant(Expectation meant) => string.Join(" or ", new[] { meant.Manner == Manner.Answer ? string.Empty : meant.Manner + " " + string.Join(" / ", meant.Readings.Select(QuestionText.Of)) }
        .Where(static text => text.Length > 0)
        .Concat(meant.Questions.Select(QuestionText.Of))
        .Concat(meant.Kinds.Select(static kind => "any " + kind)));

    private static AskedSentence First(AskedSentence asked) => asked.Before is null ? asked : First(asked.Before);

    /// <summary>One line of counts.</summary>
    public static string Row(string name, List<Verdict> all) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {name,-20}{all.Count,7}{all.Of(Outcome.Right),7}{all.Of(Outcome.AskedBack),7}{all.Of(Outcome.NotUnderstood),7}{all.Of(Outcome.Wrong),7}{(double)all.Of(Outcome.Right) / all.Count,9:0.0 %}");
}
