using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using PartnerTiers.Bot.Tests.Guarding;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Threads;
using PartnerTiers.Testing.BotConnector;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>
/// Mutated activities against the whole bot: no 5xx, no error, no data for strangers, memory steady. Through every guard, endpoint, parser, desk and painter; only the disk
/// and the wire to the connector are left out. All 100,000 in <c>.ci/run</c>, a tenth of them by themselves.
/// </summary>
[Collection(Alone.Name)]
public sealed class MutatedActivitiesTests(ITestOutputHelper output)
{
    private const int Seed = 20261116;
    private const int Lanes = 4;
    private const string Loopback = "http://127.0.0.1:9/";

    private static int Count => Environment.GetEnvironmentVariable("PARTNERTIERS_ATTACKS") is { Length: > 0 } ? 100_000 : 10_000;

    [Fact]
    public async Task Half_of_them_without_credentials_on_loopback() => await RunAsync(Count / 2, keys: null);

    [Fact]
    public async Task Half_of_them_with_the_channels_token_from_a_tenant_that_nobody_knows()
    {
        await using var keys = await ChannelKeys.StartAsync();
        await RunAsync(Count / 2, keys);
    }

    private async Task RunAsync(int count, ChannelKeys? keys)
    {
        var names = Array.Empty<string>();
        var connector = new MutedConnector(said => keys is null ? null : names.FirstOrDefault(name => said.Contains(name, StringComparison.Ordinal)));
        using var logs = new WatchedLogs();
        var inbox = new MemoryInbox();
        await using var bot = await GuardedBot.StartAsync(keys is null ? null : Strangers(keys), services =>
        {
            services.AddSingleton<IInbox>(inbox);
            services.AddSingleton<IThreadStore, MemoryThreads>();
            services.AddLogging(logging => logging.AddProvider(logs));
            services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(handlers =>
            {
                if (handlers.Name == "teams-connector")
                {
                    handlers.PrimaryHandler = connector;
                }
            }));
        });
        names = [.. bot.Services.GetRequiredService<Board>().Facts.Snapshot.Partners.Select(facts => facts.Partner.Name)];
        Assert.NotEmpty(names);

        var token = keys?.Token(bot.Time.GetUtcNow(), Loopback, GuardedBot.Credentials["Teams:AppId"]);
        var seeds = Seeds(Loopback).ToArray();
        var statuses = new ConcurrentDictionary<int, int>();
        var watch = Stopwatch.StartNew();
        await PostAsync(bot, seeds, token, from: 0, count / 5, statuses, names);
        var warm = Memory();
        await PostAsync(bot, seeds, token, from: count / 5, count - (count / 5), statuses, names);
        await Eventually.IsTrueAsync(() => inbox.Waiting == 0, () => $"{inbox.Waiting} are not answered");
        var end = Memory();

        var report = string.Create(CultureInfo.InvariantCulture, $"{count} mutated activities {(keys is null ? "in development mode" : "with a valid token")}, seed {Seed}: {string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} × {pair.Key}"))}; {connector.Calls} calls to the connector; 0 errors; memory {warm / 1_000_000} → {end / 1_000_000} MB; {count / watch.Elapsed.TotalSeconds:0} a second");
        output.WriteLine(report);
        AttackReport.Add(keys is null ? "mutated in development mode" : "mutated with a valid token", report);
        Assert.Empty(logs.Errors);
        Assert.Empty(connector.Leaks);
        Assert.Equal(count, statuses.Values.Sum());
        Assert.DoesNotContain(statuses.Keys, status => status >= 500);
        Assert.True(statuses.GetValueOrDefault(200) > count / 10, report);
        Assert.True(statuses.GetValueOrDefault(400) > count / 50, report);
        Assert.InRange(end, 0, (warm * 3 / 2) + 40_000_000);
    }

    private static async Task PostAsync(GuardedBot bot, JsonObject[] seeds, string? token, int from, int count, ConcurrentDictionary<int, int> statuses, string[] names) =>
        await Parallel.ForAsync(0, Lanes, async (lane, _) =>
        {
            var mutation = new ActivityMutation(HashCode(lane, from));
            for (var i = from + lane; i < from + count; i += Lanes)
            {
                var body = mutation.Of(seeds[i % seeds.Length]);
                var answer = await bot.SendAsync("POST", "/api/messages", http =>
                {
                    http.Request.Host = token is null ? http.Request.Host : new HostString(GuardedBot.PublicHost);
                    http.Request.ContentType = "application/json";
                    http.Request.ContentLength = body.Length;
                    http.Request.Body = new MemoryStream(body);
                    http.Request.Headers.Authorization = token is null ? default(string) : new AuthenticationHeaderValue("Bearer", token).ToString();
                });
                var said = await GuardedBot.BodyAsync(answer);
                Assert.True(answer.Response.StatusCode < 500, $"activity {i} of seed {Seed} got {answer.Response.StatusCode}");
                Assert.DoesNotContain("incident", said, StringComparison.Ordinal);
                Assert.True(token is null || !names.Any(name => said.Contains(name, StringComparison.Ordinal)), $"activity {i} of seed {Seed} was told a name: {said}");
                statuses.AddOrUpdate(answer.Response.StatusCode, 1, (_, before) => before + 1);
            }
        });

    private static int HashCode(int lane, int from) => Seed + (lane * 1_000_003) + from;

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static Dictionary<string, string?> Strangers(ChannelKeys keys) => new(GuardedBot.Credentials)
    {
        ["Teams:OpenIdMetadata"] = keys.Metadata,
        ["Teams:ServiceUrls:0"] = Loopback,
        ["Access:Home:Teams:0"] = "33333333-3333-3333-3333-333333333333",
        // Here it is asked what gets in, not how much.
        ["Limits:PersonAtOnce"] = "100000",
        ["Limits:PersonPerMinute"] = "100000",
        ["Limits:TenantAtOnce"] = "1000000",
    };

    private static IEnumerable<JsonObject> Seeds(string serviceUrl)
    {
        string[] questions = ["what does Acme need for Select", "who are our Elite partners in EMEA", "compare Acme and Globex", "history of Acme", "help", "was fehlt Acme für Elite"];
        foreach (var question in questions)
        {
            yield return Waiting(Incoming.Message(serviceUrl, question));
            yield return Waiting(Incoming.Mentioning(serviceUrl, "<at>Partner Tiers</at> " + question));
        }

        yield return Incoming.Message(serviceUrl, questions[0]);
        yield return Incoming.Mentioning(serviceUrl, questions[1], conversation: Incoming.Group);
        yield return Incoming.Press(serviceUrl, "scorecard?partner=P001", inPlace: true);
        yield return Incoming.Press(serviceUrl, """{"kind":"scorecard","partner":"P001"}""", inPlace: true);
        yield return Incoming.Press(serviceUrl, "scorecard?partner=P001", inPlace: false);
        yield return Incoming.Event(serviceUrl, "installationUpdate", activity => activity["action"] = "add");
        yield return Incoming.Event(serviceUrl, "conversationUpdate", activity => activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" }));
        yield return Incoming.Event(serviceUrl, "messageReaction", activity => activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" }));
        yield return Incoming.Event(serviceUrl, "messageUpdate", activity => activity["text"] = questions[2]);
    }

    private static JsonObject Waiting(JsonObject activity) => Incoming.With(activity, message => message["deliveryMode"] = "expectReplies");
}
