using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using PartnerTiers.Testing.PeerPrograms;

namespace PartnerTiers.Bot.Tests.Slack;

/// <summary>Stands before the emulator of others: hands every call on to it and keeps what it said; answers itself only what the emulator has not.</summary>
internal sealed class EmulatorFront : IAsyncDisposable
{
    /// <summary>What npm <c>emulate</c> 0.12.2 lacks of what the bot calls.</summary>
    public static readonly IReadOnlyList<string> Lacking = ["assistant.threads.setStatus", "assistant.threads.setSuggestedPrompts", "chat.unfurl", "response_url", "usergroups.users.list"];

    private readonly WebApplication app;
    private readonly SlackEmulator emulator;
    private readonly HttpClient http = new();
    private readonly ConcurrentQueue<Call> calls = new();

    private EmulatorFront(WebApplication app, SlackEmulator emulator) => (this.app, this.emulator) = (app, emulator);

    /// <summary>A call and its answer.</summary>
    public sealed record Call(string Method, IReadOnlyDictionary<string, string> Arguments, JsonObject Answer)
    {
        public bool IsOk => Answer["ok"]!.GetValue<bool>();

        public JsonNode? Json(string name) => Arguments.TryGetValue(name, out var text) ? JsonNode.Parse(text) : null;
    }

    public IReadOnlyList<Call> Calls => [.. calls];

    public string ApiUrl => app.Urls.First() + "/api/";

    public string ResponseUrl => app.Urls.First() + "/response/1";

    public static async Task<EmulatorFront> StartAsync(SlackEmulator emulator)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var front = new EmulatorFront(app, emulator);
        app.Run(front.AnswerAsync);
        await app.StartAsync();
        return front;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext call)
    {
        using var reader = new StreamReader(call.Request.Body);
        var body = await reader.ReadToEndAsync();
        var method = call.Request.Path.Value!.Split('/') is [_, "api", var name] ? name : "response_url";
        var arguments = body.StartsWith('{')
            ? JsonNode.Parse(body)!.AsObject().ToDictionary(static pair => pair.Key, static pair => pair.Value is JsonValue value && value.TryGetValue<string>(out var text) ? text : pair.Value?.ToJsonString() ?? string.Empty)
            : QueryHelpers.ParseQuery(body).ToDictionary(static pair => pair.Key, static pair => pair.Value.ToString());
        var answer = Lacking.Contains(method) ? new JsonObject { ["ok"] = true } : await HandOnAsync(call.Request, method, body);
        calls.Enqueue(new Call(method, arguments, answer));
        await call.Response.WriteAsJsonAsync(answer);
    }

    private async Task<JsonObject> HandOnAsync(HttpRequest request, string method, string body)
    {
        using var handed = new HttpRequestMessage(HttpMethod.Post, emulator.ApiUrl + method) { Content = new StringContent(body) };
        handed.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType!);
        if (request.Headers.Authorization is { Count: 1 } authorization)
        {
            handed.Headers.TryAddWithoutValidation("Authorization", authorization.ToString());
        }

        using var response = await http.SendAsync(handed);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }
}
