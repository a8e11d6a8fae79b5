using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PartnerTiers.Bot.Evaluation;
using PartnerTiers.Operations.Audit;

namespace PartnerTiers.Bot.Links;

/// <summary>The audit log as JSON lines or CSV, for who has a link to it. Every record has its hashes, so that the file proves itself and the store.</summary>
internal static class AuditExportEndpoint
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Columns = ["number", "at", "action", "channel", "person", "email", "tenant", "room", "partner", "subject", "before", "after", "previous", "hash"];

    public static void MapAuditExport(this IEndpointRouteBuilder routes) => routes.MapSignedLink(AuditExports.Path + "{token}", AuditExports.Purpose, async (http, link) =>
    {
        var isCsv = http.Request.Query["format"] == "csv";
        http.Response.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=audit.{(isCsv ? "csv" : "jsonl")}";
        http.Response.Headers.CacheControl = "no-store";
        if (isCsv)
        {
            await WriteAsync(http, string.Join(',', Columns) + "\r\n");
        }

        await foreach (var record in http.RequestServices.GetRequiredService<AuditExports>().ReadAsync(link, http.RequestAborted))
        {
            await WriteAsync(http, isCsv ? string.Join(',', Values(record).Select(Cell)) + "\r\n" : Json(record) + "\n");
        }
    });

    private static Task WriteAsync(HttpContext http, string text) => http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), http.RequestAborted).AsTask();

    private static string Json(AuditRecord record) => JsonSerializer.Serialize(Columns.Zip(Values(record)).ToDictionary(static pair => pair.First, static pair => pair.Second), Plain);

    private static string?[] Values(AuditRecord record)
    {
        var (entry, actor) = (record.Entry, record.Entry.Actor);
        return
        [
            record.Number.ToString(CultureInfo.InvariantCulture), AuditChain.Text(entry.At), entry.Action, actor.Channel, actor.PersonId, actor.Email, actor.Tenant, actor.Room,
            entry.Partner, entry.Subject, entry.Before, entry.After, record.Previous, record.Hash,
        ];
    }

    private static string Cell(string? text) => $"\"{EvaluationCsv.Inert(text ?? string.Empty).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
