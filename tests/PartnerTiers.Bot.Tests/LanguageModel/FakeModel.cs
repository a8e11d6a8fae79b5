using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PartnerTiers.Bot.Tests.LanguageModel;

/// <summary>An OpenAI-compatible endpoint on a loopback port that behaves as it is told to, and keeps what it was sent.</summary>
internal sealed class FakeModel : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeModel(WebApplication app) => this.app = app;

    /// <summary>What it does with a call.</summary>
    public Func<HttpContext, Task> Behaviour { get; set; } = Says("""{"question":null}""");

    /// <summary>Bodies and authorization headers of the calls.</summary>
    public ConcurrentQueue<(string Path, string Body, string? Authorization)> Calls { get; } = new();

    public string BaseAddress => app.Urls.First() + "/v1";

    public static async Task<FakeModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var model = new FakeModel(app);
        app.Run(model.AnswerAsync);
        await app.StartAsync();
        return model;
    }

    /// <summary>A chat completion with this content.</summary>
    public static Func<HttpContext, Task> Says(string content) => Sends(200, "application/json", new JsonObject
    {
        ["id"] = "c1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "m",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = "stop", ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = content } }),
    }.ToJsonString());

    /// <summary>Any response.</summary>
    public static Func<HttpContext, Task> Sends(int status, string type, string body) => async http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        await http.Response.WriteAsync(body);
    };

    /// <summary>Takes the call and never answers; <paramref name="taken"/> is told.</summary>
    public static Func<HttpContext, Task> Holds(TaskCompletionSource taken) => async http =>
    {
        taken.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        Calls.Enqueue((http.Request.Path, body, http.Request.Headers.Authorization));
        await Behaviour(http);
    }

    /// <summary>The messages of a call, joined.</summary>
    public static string Messages(string body) => string.Join('\n', JsonDocument.Parse(body).RootElement.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content").GetString()));
}
