using NodaTime.Text;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;
using Spectre.Console;

namespace PartnerTiers.Bot.Evaluation;

/// <summary>Standings for people: a line per partner, or a line per criterion where one partner is asked for.</summary>
internal static class EvaluationTable
{
    public static void Write(EvaluationRequest request, IAnsiConsole console)
    {
        var judged = LocalDatePattern.Iso.Format(request.JudgedOn);
        console.WriteLine(request.JudgedOn == request.AsOf
            ? $"Judged on {judged}"
            : $"For the review on {judged}, with what is known on {LocalDatePattern.Iso.Format(request.AsOf)}");
        if (request.PartnerId is null)
        {
            WriteAll(request, console);
            return;
        }

        foreach (var (partner, standing) in request.Judge())
        {
            WriteOne(partner, standing, console);
        }
    }

    private static void WriteAll(EvaluationRequest request, IAnsiConsole console)
    {
        var table = Plain("Id", "Partner", "Published", "Earned", "Progress", "Missing for the next tier");
        table.Columns[0].NoWrap();
        table.Columns[4].RightAligned().NoWrap();
        foreach (var (partner, standing) in request.Judge())
        {
            Row(table, partner.Id, partner.Name, standing.Published.Name, standing.Earned.Name, FigureText.Percent(standing.Progress), Missing(standing));
        }

        console.Write(table);
        console.WriteLine($"{table.Rows.Count} {(table.Rows.Count == 1 ? "partner" : "partners")}");
    }

    private static void WriteOne(Partner partner, Standing standing, IAnsiConsole console)
    {
        var towards = standing.Next is { } next ? $", {FigureText.Percent(standing.Progress)} of the way to {next.Name}" : ", the top tier";
        console.WriteLine(CleanText.Of($"{partner.Id} {partner.Name}: published {standing.Published.Name}, earned {standing.Earned.Name}{towards}"));

        // At the top there is no next tier: what keeps the present one is what matters.
        var target = standing.Next ?? standing.Published;
        var table = Plain("Criterion", "Value", $"Need for {target.Name}", "Met", "Gap");
        foreach (var index in new[] { 1, 2, 4 })
        {
            table.Columns[index].RightAligned();
        }

        foreach (var result in standing.Criteria)
        {
            var (value, need) = Figures(result, target);
            var asked = result.At(target);
            Row(table, result.Criterion.Name, value, need, asked is null ? "not asked" : asked.Met ? "yes" : "no", asked is { Met: false } ? Gap(asked, result) : string.Empty);
        }

        console.Write(table);
    }

    private static (string Value, string Need) Figures(CriterionResult result, Tier target) => (result.Value, result.At(target)) switch
    {
        ({ } value, { Need: { } need } asked) when FigureText.Pair(value, need, result.Unit) is var pair => (pair.Value, Words(asked.Word) + pair.Need),
        ({ } value, _) => (FigureText.Alone(value, result.Unit), string.Empty),
        (null, { Need: { } need } asked) => ("no data", Words(asked.Word) + FigureText.Alone(need, result.Unit)),
        _ => (result.Criterion.IsAnyOf ? "one of several" : "no data", string.Empty),
    };

    private static string Words(Word word) => word switch { Word.AtMost => "at most ", Word.MoreThan => "more than ", Word.LessThan => "less than ", _ => string.Empty };

    private static string Missing(Standing standing) => standing.Next is not { } next
        ? "top tier"
        : string.Join("; ", standing.AskedAt(next).Where(result => result.At(next) is { Met: false }).Select(result => $"{result.Criterion.Name} {Gap(result.At(next)!, result)}")) is { Length: > 0 } missing
            ? missing
            : "nothing";

    private static string Gap(TierResult asked, CriterionResult result)
    {
        var direction = asked.Word.AsksForMore() ? "more" : "less";
        var amount = asked.Gap switch
        {
            null => "open",
            0 => direction, // At equality with "more than" and "less than": any more will do.
            { } gap => $"{FigureText.Gap(gap, result.Unit)} {direction}",
        };
        var missing = string.Join(", ", asked.MissingCredentials.Select(missing => $"{missing.Missing} {missing.Credential}"));
        return result.Value is null && !result.Criterion.IsAnyOf ? $"no data, {amount}"
            : missing.Length == 0 ? amount
            : asked.Gap is 0 ? $"{missing} {direction}"
            : $"{amount}, with {missing}";
    }

    private static Table Plain(params string[] headings)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(CleanText.Of(heading))));
        }

        return table;
    }

    // Names come from the CRM: they are text, never markup.
    private static void Row(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(CleanText.Of(cell))));
}
