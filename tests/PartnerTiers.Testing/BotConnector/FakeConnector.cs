using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace PartnerTiers.Testing.BotConnector;

/// <summary>Speaks as the Bot Connector does, on a loopback port: takes activities, knows members, fails when told to.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<SentActivity> sent = [];
    private readonly Dictionary<string, StandingMessage> standing = [];
    private int lastId;

    private FakeConnector(WebApplication app) => this.app = app;

    public string ServiceUrl => app.Urls.First() + "/teams/";

    /// <summary>Everything sent, in order. What it changed of what stands is changed.</summary>
    public IReadOnlyList<SentActivity> Sent
    {
        get
        {
            lock (gate)
            {
                return [.. sent];
            }
        }
    }

    public IReadOnlyList<SentActivity> Messages => [.. Sent.Where(static activity => activity.Type == "message")];

    /// <summary>What stands in conversations, the newest last: each message with its conversation, its id and what it says now.</summary>
    public IReadOnlyList<StandingMessage> Standing
    {
        get
        {
            lock (gate)
            {
                return [.. standing.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => one.Value)];
            }
        }
    }

    /// <summary>Conversations that the bot was taken out of.</summary>
    public ConcurrentDictionary<string, bool> Closed { get; } = new();

    /// <summary>Members by their id.</summary>
    public ConcurrentDictionary<string, JsonObject> Members { get; } = new();

    /// <summary>Who is in a conversation, by their ids; where nothing is said of it, everyone is.</summary>
    public ConcurrentDictionary<string, string[]> Rosters { get; } = new();

    /// <summary>Answers the next calls that match, before anything else is looked at.</summary>
    public ConcurrentQueue<Func<HttpContext, string?, bool>> Failures { get; } = new();

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var connector = new FakeConnector(app);
        app.Run(connector.AnswerAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>Fails once: status, <c>Retry-After</c> in seconds, body.</summary>
    public void FailMessagesWith(int status, string? code = null, int? retryAfter = null) => Failures.Enqueue((http, type) =>
    {
        if (type != "message")
        {
            return false;
        }

        http.Response.StatusCode = status;
        if (retryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        http.Items["body"] = code is null ? "<html>no</html>" : new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } }.ToJsonString();
        return true;
    });

    /// <summary>Takes the next message, and loses its answer: with a status, or the connection.</summary>
    public void LoseAnswer(int? status = null) => Failures.Enqueue((http, type) =>
    {
        if (type != "message")
        {
            return false;
        }

        http.Items["done"] = true;
        if (status is { } code)
        {
            http.Response.StatusCode = code;
        }
        else
        {
            http.Items["cut"] = true;
        }

        http.Items["body"] = "<html>no</html>";
        return true;
    });

    /// <summary>Waits for that many messages; a test that waits in vain fails.</summary>
    public async Task<IReadOnlyList<SentActivity>> MessagesAsync(int count)
    {
        await Eventually.IsTrueAsync(() => Messages.Count >= count, () => $"{count} messages were expected, {Messages.Count} came");
        return Messages;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var raw = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var parts = raw.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        using var reader = new StreamReader(http.Request.Body);
        var text = await reader.ReadToEndAsync();
        var body = text.Length == 0 ? null : JsonNode.Parse(text);
        var type = body?["type"]?.GetValue<string>();
        bool fails;
        string? stands = null;
        // Whoever sees what was sent sees what it changed, and the other way round.
        lock (gate)
        {
            sent.Add(new SentActivity(http.Request.Method, string.Join('/', parts), raw, body, http.Request.Headers.Authorization));
            fails = Failures.TryPeek(out var failure) && failure(http, type);
            if (fails)
            {
                Failures.TryDequeue(out _);
            }

            if ((!fails || http.Items.ContainsKey("done")) && parts is ["teams", "v3", "conversations", var place, "activities", ..] && !Closed.ContainsKey(place))
            {
                stands = Stand(http.Request.Method, place, parts[5..], type, body);
            }
        }

        if (fails)
        {
            await FailAsync(http);
            return;
        }

        switch (http.Request.Method, parts)
        {
            case (_, ["teams", "v3", "conversations", var closed, ..]) when Closed.ContainsKey(closed):
                http.Response.StatusCode = 403;
                await http.Response.WriteAsJsonAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = "BotNotInConversationRoster", ["message"] = "not there" } });
                break;
            case ("POST", ["teams", "v3", "conversations"]):
                http.Response.StatusCode = 201;
                await http.Response.WriteAsJsonAsync(new JsonObject { ["id"] = "a:chat-of-" + body!["members"]![0]!["id"]!.GetValue<string>() });
                break;
            case ("POST", ["teams", "v3", "conversations", _, "activities"]) when type == "message":
                http.Response.StatusCode = 201;
                await http.Response.WriteAsJsonAsync(new JsonObject { ["id"] = stands });
                break;
            case ("POST", ["teams", "v3", "conversations", _, "activities"]) or ("POST", ["teams", "v3", "conversations", _, "activities", _]):
                http.Response.StatusCode = type == "typing" ? 202 : 201;
                await http.Response.WriteAsJsonAsync(type == "typing" ? [] : Id());
                break;
            case ("PUT", ["teams", "v3", "conversations", _, "activities", var id]):
                await http.Response.WriteAsJsonAsync(new JsonObject { ["id"] = id });
                break;
            case ("DELETE", ["teams", "v3", "conversations", _, "activities", _]):
                break;
            case ("GET", ["teams", "v3", "conversations", _, "members", var id]) when Members.TryGetValue(id, out var member):
                await http.Response.WriteAsJsonAsync(member);
                break;
            case ("GET", ["teams", "v3", "conversations", var room, "pagedmembers"]):
                await http.Response.WriteAsJsonAsync(new JsonObject { ["members"] = new JsonArray([.. Members.Where(member => !Rosters.TryGetValue(room, out var roster) || roster.Contains(member.Key)).Select(static member => member.Value).Select(member => (JsonNode)member.DeepClone())]) });
                break;
            default:
                http.Response.StatusCode = 404;
                await http.Response.WriteAsJsonAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = "MemberNotFoundInConversation", ["message"] = "not there" } });
                break;
        }
    }

    private static async Task FailAsync(HttpContext http)
    {
        if (http.Items.ContainsKey("cut"))
        {
            http.Abort();
            return;
        }

        await http.Response.WriteAsync((string)http.Items["body"]!);
    }

    /// <summary>What a request changes of what stands; the id of a new message.</summary>
    private string? Stand(string method, string place, string[] which, string? type, JsonNode? body)
    {
        switch (method, which)
        {
            case ("POST", []) when type == "message":
                var made = Id()["id"]!.GetValue<string>();
                standing[made] = new StandingMessage(place, made, body);
                return made;
            case ("PUT", [var id]) when standing.ContainsKey(id):
                standing[id] = new StandingMessage(place, id, body);
                return null;
            case ("DELETE", [var gone]):
                standing.Remove(gone);
                return null;
            default:
                return null;
        }
    }

    private JsonObject Id() => new() { ["id"] = (1_723_450_000_000 + Interlocked.Increment(ref lastId)).ToString(CultureInfo.InvariantCulture) };
}

/// <summary>A message that stands in a conversation.</summary>
public sealed record StandingMessage(string Conversation, string Id, JsonNode? Body);
