using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using PartnerTiers.Testing.BotConnector;

namespace PartnerTiers.Testing.Slack;

/// <summary>
/// Speaks as Slack does, on a loopback port: the Web API with people, channels and messages behind it, response addresses, web sockets; fails when told to. That it speaks so is proven by Slack's own Node clients.
/// </summary>
public sealed class FakeSlack : IAsyncDisposable
{
    public const string Team = "T0HOME";
    public const string BotToken = "xoxb-fake-1";
    public const string AppToken = "xapp-fake-1";
    public const string BotUser = "U0BOT";
    public const string BotId = "B0BOT";
    public const string SigningSecret = "fake-signing-secret";

    private readonly WebApplication app;
    private readonly SlackMethods methods;
    private readonly Lock gate = new();
    private readonly List<SlackCall> calls = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<SlackFailure>> failures = new();
    private int lastMessage;
    private int lastAddress;

    private FakeSlack(WebApplication app)
    {
        this.app = app;
        methods = new SlackMethods(this);
        Sockets = new SlackSockets(this);
        Tokens[BotToken] = Team;
        Add(new SlackPerson(BotUser, "Partner Tiers", Team, IsBot: true));
    }

    /// <summary>Address of the Web API.</summary>
    public string ApiUrl => app.Urls.First() + "/api/";

    /// <summary>Everything called, in order. What a call of these did is done.</summary>
    public IReadOnlyList<SlackCall> Calls
    {
        get
        {
            lock (gate)
            {
                return [.. calls];
            }
        }
    }

    /// <summary>People by id.</summary>
    public ConcurrentDictionary<string, SlackPerson> People { get; } = new();

    /// <summary>Channels and chats by id.</summary>
    public ConcurrentDictionary<string, SlackChannel> Channels { get; } = new();

    /// <summary>User groups by id, each with its members.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<string>> UserGroups { get; } = new();

    /// <summary>Good tokens, each with its workspace.</summary>
    public ConcurrentDictionary<string, string> Tokens { get; } = new();

    /// <summary>What the install's way back exchanges: a code for the answer of <c>oauth.v2.access</c>; a refresh token likewise.</summary>
    public ConcurrentDictionary<string, JsonObject> Grants { get; } = new();

    /// <summary>Opened dialogs and published pages, the newest last.</summary>
    public ConcurrentQueue<JsonObject> Views { get; } = new();

    /// <summary>The web sockets.</summary>
    public SlackSockets Sockets { get; }

    public static async Task<FakeSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var slack = new FakeSlack(app);
        app.UseWebSockets();
        app.Run(slack.AnswerAsync);
        await app.StartAsync();
        return slack;
    }

    public SlackPerson Add(SlackPerson person) => People[person.Id] = person;

    public SlackChannel Add(SlackChannel channel) => Channels[channel.Id] = channel;

    /// <summary>The next call of a method fails.</summary>
    public void Fail(string method, SlackFailure failure) => failures.GetOrAdd(method, static _ => new()).Enqueue(failure);

    /// <summary>An address for answers, as comes with presses and commands.</summary>
    public string ResponseUrl() => $"{app.Urls.First()}/response/{Interlocked.Increment(ref lastAddress)}";

    /// <summary>Waits for that many calls of a method; a test that waits in vain fails.</summary>
    public async Task<IReadOnlyList<SlackCall>> CallsAsync(string method, int count)
    {
        await Eventually.IsTrueAsync(() => Of().Count >= count, () => $"{count} calls of {method} were expected; there were: {string.Join(", ", Calls.Select(static call => call.Method))}");
        return Of();

        List<SlackCall> Of() => [.. Calls.Where(call => call.Method == method)];
    }

    /// <summary>The next moment as Slack writes it: unique in its channel.</summary>
    public string NextTs() => string.Create(CultureInfo.InvariantCulture, $"1794819600.{Interlocked.Increment(ref lastMessage):000000}");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    internal string SocketUrl(string ticket) => $"{app.Urls.First().Replace("http:", "ws:", StringComparison.Ordinal)}/link/?ticket={ticket}";

    private async Task AnswerAsync(HttpContext http)
    {
        var parts = http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["link", ..])
        {
            await Sockets.HandleAsync(http);
            return;
        }

        var method = parts is ["api", var name] ? name : "response_url";
        var token = http.Request.Headers.Authorization.ToString() is { Length: > 7 } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header[7..] : null;
        var call = new SlackCall(method, token, await ArgumentsAsync(http.Request));
        SlackFailure? failure = null;
        var answer = new JsonObject { ["ok"] = true };
        // Whoever sees the call sees what it did, and the other way round.
        lock (gate)
        {
            calls.Add(call);
            if (failures.TryGetValue(method, out var waiting))
            {
                waiting.TryDequeue(out failure);
            }

            if (method != "response_url" && failure is null or { IsDone: true })
            {
                answer = methods.Answer(call, http.Request.Headers.Authorization);
            }
        }

        if (failure is not null)
        {
            await FailAsync(http, failure);
            return;
        }

        await http.Response.WriteAsJsonAsync(answer);
    }

    private static async Task FailAsync(HttpContext http, SlackFailure failure)
    {
        if (failure.IsCut)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = failure.Status;
        if (failure.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        await http.Response.WriteAsync(failure.Error is null ? "<html>no</html>" : new JsonObject { ["ok"] = false, ["error"] = failure.Error }.ToJsonString());
    }

    private static async Task<IReadOnlyDictionary<string, string>> ArgumentsAsync(HttpRequest request)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync())
            {
                arguments[name] = value.ToString();
            }
        }
        else if (request.HasJsonContentType() && await JsonNode.ParseAsync(request.Body) is JsonObject body)
        {
            foreach (var (name, value) in body)
            {
                arguments[name] = value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value?.ToJsonString() ?? string.Empty;
            }
        }

        return arguments;
    }
}
