using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Signing;

namespace PartnerTiers.Channels.Slack.Receiving;

/// <summary>
/// <c>/slack/events</c>, <c>/slack/interactions</c>, <c>/slack/commands</c> and <c>/slack/options</c>: the bytes are read once, their signature and freshness checked, then parsed, taken in and acknowledged.
/// </summary>
internal sealed class SlackEndpoints(SlackOptions options, SlackReception reception, TimeProvider time, ILogger<SlackEndpoints> log)
{
    /// <summary>Slack names no limit; a message that is pressed comes back whole, and is a tenth of this.</summary>
    private const int MostBytes = 512 * 1024;

    private const string CertificateCheck = "ssl_check";

    /// <summary>Answers <c>/slack/events</c>.</summary>
    public Task EventsAsync(HttpContext http) => HandleAsync(http, static body => Json(body) is { } payload ? new SlackEnvelope(SlackEnvelope.Events, payload) : null);

    /// <summary>Answers <c>/slack/interactions</c> and <c>/slack/options</c>: a form with one field of JSON.</summary>
    public Task InteractionsAsync(HttpContext http) => HandleAsync(http, static body =>
        Form(body).TryGetValue("payload", out var payload) && Json(Encoding.UTF8.GetBytes(payload)) is { } json ? new SlackEnvelope(SlackEnvelope.Interactive, json) : null);

    /// <summary>Answers <c>/slack/commands</c>: a form.</summary>
    public Task CommandsAsync(HttpContext http) => HandleAsync(http, static body =>
        Form(body) is { Count: > 0 } form && form.ContainsKey("command") ? new SlackEnvelope(SlackEnvelope.Commands, JsonSerializer.SerializeToElement(form)) : null);

    private async Task HandleAsync(HttpContext http, Func<byte[], SlackEnvelope?> parse)
    {
        // Slack asks a command's address whether its certificate is good, unsigned; nothing else that comes with it is looked at.
        if (http.Request.Query.ContainsKey(CertificateCheck))
        {
            return;
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "POST";
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var received = await RequestBody.ReadAsync(http, MostBytes, time);
        if (received is not ReceivedBody.Whole { Bytes: var bytes })
        {
            http.Response.StatusCode = ((ReceivedBody.Refused)received).Status;
            return;
        }

        var body = bytes.ToArray();
        if (http.Request.HasFormContentType && Form(body).ContainsKey(CertificateCheck))
        {
            return;
        }

        if (!SlackSignature.IsValid(options.SigningSecret, Header(SlackSignature.SignatureHeader), Header(SlackSignature.TimestampHeader), body, time.GetUtcNow()))
        {
            Log.Refused(log, http.Connection.RemoteIpAddress?.ToString(), "the signature is not Slack's, or not of now");
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (parse(body) is not { } envelope)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await TakeInAsync(http, envelope);

        string? Header(string name) => http.Request.Headers[name] is { Count: 1 } values ? values[0] : null;
    }

    private async Task TakeInAsync(HttpContext http, SlackEnvelope envelope)
    {
        if (envelope.Payload.Text("type") == "url_verification")
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(envelope.Payload.Text("challenge") ?? string.Empty, http.RequestAborted);
            return;
        }

        JsonNode? answer;
        try
        {
            answer = await reception.TakeInAsync(envelope, http.RequestAborted);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Our store is down: Slack sends it again.
            Log.JournalUnwritable(log, failure);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        // A body that is not asked for shows the person an error: an empty one closes a dialog.
        if (answer is not null)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(answer.ToJsonString(SlackJson.Options), http.RequestAborted);
        }
    }

    // The parser doesn't look whether a text is UTF-8 before somebody reads it.
    private static JsonElement? Json(byte[] body)
    {
        if (RequestBody.Text(body) is not { } text)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Form(byte[] body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(RequestBody.Text(body)))
        {
            fields.TryAdd(pair.DecodeName().ToString(), pair.DecodeValue().ToString());
        }

        return fields;
    }
}
