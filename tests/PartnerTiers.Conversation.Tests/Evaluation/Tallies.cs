using System.Globalization;
using System.Text;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>Counts outcomes per half, world, language and file, as a page to read.</summary>
internal static class Tallies
{
    private static readonly string Head = string.Create(CultureInfo.InvariantCulture, $"  {"",-20}{"asked",7}{"right",7}{"back",7}{"not",7}{"wrong",7}");

    /// <summary>Whether it asks to act before the bot reads such sentences: counted apart, so that the rest shows how well it reads what it can answer.</summary>
    public static bool IsComing(AskedSentence asked) => asked.File == "act" && !QuestionNotation.IsKind("act");

    /// <summary>The whole page: first every world on a line, then all worlds together per kind, then each world per kind.</summary>
    public static string Page(IReadOnlyCollection<Verdict> verdicts)
    {
        var page = new StringBuilder();
        foreach (var half in ByHalf(verdicts))
        {
            page.AppendLine(half.Key).AppendLine(Head);
            foreach (var group in half.GroupBy(static verdict => (verdict.Asked.Language, verdict.Asked.World.Name)).OrderBy(static group => group.Key.Language, StringComparer.Ordinal))
            {
                page.AppendLine(Row($"{group.Key.Language} {group.Key.Name}", [.. group]));
            }

            page.AppendLine(Row("ALL", [.. half])).AppendLine();
        }

        foreach (var half in ByHalf(verdicts))
        {
            AppendKinds(page, $"{half.Key}, all worlds", [.. half]);
        }

        foreach (var half in ByHalf(verdicts))
        {
            foreach (var world in half.GroupBy(static verdict => verdict.Asked.World))
            {
                AppendKinds(page, $"{half.Key}, {world.Key.Name}", [.. world]);
            }
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
            page.AppendLine(CultureInfo.InvariantCulture, $"[{verdict.Outcome}] {verdict.Asked.World.Name} {verdict.Asked.Language}/{verdict.Asked.File}: {verdict.Asked.Text}");
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

    /// <summary>One line of counts.</summary>
    public static string Row(string name, List<Verdict> all) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {name,-20}{all.Count,7}{all.Of(Outcome.Right),7}{all.Of(Outcome.AskedBack),7}{all.Of(Outcome.NotUnderstood),7}{all.Of(Outcome.Wrong),7}{(double)all.Of(Outcome.Right) / all.Count,9:0.0 %}");

    private static IOrderedEnumerable<IGrouping<string, Verdict>> ByHalf(IEnumerable<Verdict> verdicts) =>
        verdicts.GroupBy(static verdict => $"{CorpusFiles.HalfOf(First(verdict.Asked).Text)} half").OrderBy(static half => half.Key, StringComparer.Ordinal);

    private static void AppendKinds(StringBuilder page, string title, List<Verdict> verdicts)
    {
        foreach (var language in verdicts.GroupBy(static verdict => verdict.Asked.Language).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"{title}, {language.Key}").AppendLine(Head);
            foreach (var part in language.GroupBy(static verdict => IsComing(verdict.Asked)).OrderBy(static part => part.Key))
            {
                foreach (var file in part.GroupBy(static verdict => verdict.Asked.File).OrderBy(static file => file.Key, StringComparer.Ordinal))
                {
                    page.AppendLine(Row(file.Key, [.. file]));
                }

                page.AppendLine(Row(part.Key ? "ALL COMING" : "ALL", [.. part]));
            }

            page.AppendLine();
        }
    }

    private static string Meant(Expectation meant) => string.Join(" or ", new[] { meant.Manner == Manner.Answer ? string.Empty : meant.Manner + " " + string.Join(" / ", meant.Readings) }
        .Where(static text => text.Length > 0)
        .Concat(meant.Questions.Select(static question => question.ToString()))
        .Concat(meant.Kinds.Select(static kind => "any " + kind)));

    private static AskedSentence First(AskedSentence asked) => asked.Before is null ? asked : First(asked.Before);
}
