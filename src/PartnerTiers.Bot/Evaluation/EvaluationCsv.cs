using System.Globalization;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Bot.Evaluation;

/// <summary>
/// Standings as CSV (RFC 4180), figures never rounded: a row per partner and criterion. Need, met and gap are those of the tier above the published one, and
/// empty where it doesn't ask the criterion or where there is no tier above. A partner of whom nothing is asked has one row without a criterion.
/// </summary>
internal static class EvaluationCsv
{
    public static void Write(EvaluationRequest request, TextWriter text)
    {
        Row(text, "id", "name", "published", "earned", "progress", "criterion", "value", "need", "met", "gap");
        foreach (var (partner, standing) in request.Judge())
        {
            if (standing.Criteria.IsEmpty)
            {
                Row(text, [.. Head(partner, standing), "", "", "", "", ""]);
            }

            foreach (var result in standing.Criteria)
            {
                var next = result.At(standing.Next);
                var met = next is null ? string.Empty : next.Met ? "true" : "false";
                Row(text, [.. Head(partner, standing), result.Criterion.Id, Number(result.Value), Number(next?.Need), met, Number(next?.Gap)]);
            }
        }
    }

    private static string[] Head(Partner partner, Standing standing) =>
        [Inert(partner.Id), Inert(partner.Name), standing.Published.Id, standing.Earned.Id, Number(standing.Progress)];

    /// <summary>A text of others that a spreadsheet would calculate stays a text (https://owasp.org/www-community/attacks/CSV_Injection).</summary>
    internal static string Inert(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static void Row(TextWriter text, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            text.Write(i == 0 ? string.Empty : ",");
            text.Write(Quoted(cells[i]));
        }

        text.Write("\r\n");
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
