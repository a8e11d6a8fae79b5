using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PartnerTiers.Testing.Slack;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>A Slack without sockets: takes everything, knows some people, and looks at what is said.</summary>
internal sealed class MutedSlack(IReadOnlyDictionary<string, SlackPerson> people, Func<string, string?> leak) : HttpMessageHandler
{
    private long calls;

    /// <summary>How many calls came.</summary>
    public long Calls => Interlocked.Read(ref calls);

    /// <summary>What must not have been said.</summary>
    public ConcurrentBag<string> Leaks { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref calls);
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        if (leak(WebUtility.UrlDecode(body)) is { } found && Leaks.Count < 20)
        {
            Leaks.Add(found);
        }

        var answer = request.RequestUri!.Segments[^1] switch
        {
            "auth.test" => new JsonObject { ["ok"] = true, ["team_id"] = FakeSlack.Team, ["user_id"] = FakeSlack.BotUser, ["bot_id"] = FakeSlack.BotId },
            "users.info" => people.TryGetValue(Argument(body, "user"), out var person) ? new JsonObject { ["ok"] = true, ["user"] = person.ToJson() } : No("user_not_found"),
            "conversations.info" => Argument(body, "channel") is "C0TEAM" or "D0ANN" ? new JsonObject { ["ok"] = true, ["channel"] = new JsonObject { ["id"] = "C0TEAM", ["is_ext_shared"] = false } } : No("channel_not_found"),
            "conversations.members" => new JsonObject { ["ok"] = true, ["members"] = new JsonArray([.. people.Keys.Select(static id => (JsonNode)id)]) },
            _ => new JsonObject { ["ok"] = true, ["ts"] = "1794819600.000001" },
        };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/json") };
    }

    private static JsonObject No(string error) => new() { ["ok"] = false, ["error"] = error };

    private static string Argument(string form, string name) => form.Split('&').Select(static pair => pair.Split('=', 2)).Where(pair => pair.Length == 2 && pair[0] == name).Select(static pair => WebUtility.UrlDecode(pair[1])).FirstOrDefault() ?? string.Empty;
}
