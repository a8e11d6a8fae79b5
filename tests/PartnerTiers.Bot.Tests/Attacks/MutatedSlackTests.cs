using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerTiers.Bot.Tests.Guarding;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Threads;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;
using Xunit.Abstractions;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>
/// Mutated events, interactions, options and commands of Slack against the whole bot, one in eight of them not signed as Slack signs: no 5xx, no error, no data for strangers, memory steady.
/// Through every guard, endpoint, parser, surface, desk and painter; only the disk and the wire to Slack are left out. All 20,000 in <c>.ci/run</c>, a tenth of them by themselves.
/// </summary>
[Collection(Alone.Name)]
public sealed class MutatedSlackTests(ITestOutputHelper output)
{
    private const int Seed = 20261116;
    private const int Lanes = 4;
    private const int Round = 32;

    private static int Count => Environment.GetEnvironmentVariable("PARTNERTIERS_ATTACKS") is { Length: > 0 } ? 20_000 : 2_000;

    [Fact]
    public async Task Half_of_them_from_a_seller_of_home() => await RunAsync(Count / 2, FakeSlack.Team);

    [Fact]
    public async Task Half_of_them_from_somebody_of_a_workspace_that_nobody_knows() => await RunAsync(Count / 2, "T0ELSE");

    private async Task RunAsync(int count, string team)
    {
        var names = Array.Empty<string>();
        var isStranger = team != FakeSlack.Team;
        var people = new Dictionary<string, SlackPerson> { [SlackEnvelopes.Ann] = new(SlackEnvelopes.Ann, "Ann", team, "ann@example.com"), [FakeSlack.BotUser] = new(FakeSlack.BotUser, "Partner Tiers", FakeSlack.Team, IsBot: true) };
        using var slack = new MutedSlack(people, said => isStranger ? names.FirstOrDefault(name => said.Contains(name, StringComparison.Ordinal)) : null);
        using var logs = new WatchedLogs();
        var inbox = new MemoryInbox();
        await using var bot = await GuardedBot.StartAsync(Settings, services =>
        {
            services.AddSingleton<IInbox>(inbox);
            services.AddSingleton<IThreadStore, MemoryThreads>();
            services.AddLogging(logging => logging.AddProvider(logs));
            services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpMessageHandlerBuilderActions.Add(handlers =>
            {
                if (handlers.Name == "slack-api")
                {
                    handlers.PrimaryHandler = slack;
                }
            }));
        });
        names = [.. bot.Services.GetRequiredService<Board>().Facts.Snapshot.Partners.Select(static facts => facts.Partner.Name)];
        Assert.NotEmpty(names);

        var statuses = new ConcurrentDictionary<int, int>();
        var watch = Stopwatch.StartNew();
        await PostAsync(bot, from: 0, count / 5, statuses, inbox, logs);
        var warm = Memory();
        await PostAsync(bot, from: count / 5, count - (count / 5), statuses, inbox, logs);
        bot.Time.Advance(Duration.FromMinutes(1));
        await Eventually.IsTrueAsync(() => inbox.Waiting == 0, () => $"{inbox.Waiting} are not worked on");
        var end = Memory();

        var report = string.Create(CultureInfo.InvariantCulture, $"{count} mutated Slack payloads {(isStranger ? "of a stranger" : "of a seller")}, seed {Seed}: {string.Join(", ", statuses.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Value} × {pair.Key}"))}; {slack.Calls} calls to Slack; 0 errors; memory {warm / 1_000_000} → {end / 1_000_000} MB; {count / watch.Elapsed.TotalSeconds:0} a second");
        output.WriteLine(report);
        AttackReport.Add(isStranger ? "mutated Slack of a stranger" : "mutated Slack of a seller", report);
        Assert.Empty(logs.Errors);
        Assert.Empty(slack.Leaks);
        Assert.Equal(count, statuses.Values.Sum());
        Assert.DoesNotContain(statuses.Keys, static status => status >= 500);
        Assert.True(statuses.GetValueOrDefault(200) > count / 2 && statuses.GetValueOrDefault(400) > count / 100 && statuses.GetValueOrDefault(401) > count / 10 && slack.Calls > count / 10, report);
        Assert.InRange(end, 0, (warm * 3 / 2) + 40_000_000);
    }

    // In rounds, between which the clock goes on as if one came every other second: Slack's pace is counted by it, and a signature is good for five minutes.
    private static async Task PostAsync(GuardedBot bot, int from, int count, ConcurrentDictionary<int, int> statuses, MemoryInbox inbox, WatchedLogs logs)
    {
        ActivityMutation[] mutations = [.. Enumerable.Range(0, Lanes).Select(lane => new ActivityMutation(Seed + (lane * 1_000_003) + from))];
        for (var round = from; round < from + count; round += Round)
        {
            bot.Time.Advance(Duration.FromSeconds(2 * Round));
            await Eventually.IsTrueAsync(() => inbox.Waiting < Round / 4, () => $"{inbox.Waiting} are not worked on");
            await Parallel.ForAsync(0, Lanes, async (lane, _) =>
            {
                for (var i = round + lane; i < Math.Min(round + Round, from + count); i += Lanes)
                {
                    var (path, payload) = SlackEnvelopes.All[i % SlackEnvelopes.All.Count];
                    var (body, type) = SlackEnvelopes.Write(path, mutations[lane].Of(payload));
                    var status = await SendAsync(bot, path, body, type, i);
                    Assert.True(status < 500, $"payload {i} of seed {Seed} got {status}: {string.Join('\n', logs.Errors)}");
                    Assert.True(i % 8 != 0 || status is 401 or 413, $"payload {i} of seed {Seed} is not Slack's and got {status}");
                    Assert.True(i % 8 == 0 || status is not 401, $"payload {i} of seed {Seed} is Slack's and got {status}");
                    statuses.AddOrUpdate(status, 1, static (_, before) => before + 1);
                }
            });
        }
    }

    private static async Task<int> SendAsync(GuardedBot bot, string path, byte[] body, string type, int place)
    {
        var (stamp, signature) = Signed(bot, body, place);
        var answer = await bot.SendAsync("POST", path, http =>
        {
            http.Request.Host = new HostString(GuardedBot.PublicHost);
            http.Request.ContentType = type;
            http.Request.ContentLength = body.Length;
            http.Request.Body = new MemoryStream(body);
            http.Request.Headers["X-Slack-Signature"] = signature;
            http.Request.Headers["X-Slack-Request-Timestamp"] = stamp;
        });
        return answer.Response.StatusCode;
    }

    // One in eight is signed wrongly, in one of these ways.
    private static (string? Stamp, string? Signature) Signed(GuardedBot bot, byte[] body, int place)
    {
        var now = bot.Time.GetUtcNow().ToUnixTimeSeconds();
        if (place % 8 != 0)
        {
            return Sign(FakeSlack.SigningSecret, now, body);
        }

        return (place / 8 % 6) switch
        {
            0 => (null, null),
            1 => Sign("another secret", now, body),
            2 => Sign(FakeSlack.SigningSecret, now - 400, body),
            3 => Sign(FakeSlack.SigningSecret, now + 400, body),
            4 => Sign(FakeSlack.SigningSecret, now, [.. body, 32]),
            _ => (now.ToString(CultureInfo.InvariantCulture), "v0="),
        };
    }

    private static (string? Stamp, string? Signature) Sign(string secret, long seconds, byte[] body)
    {
        var stamp = seconds.ToString(CultureInfo.InvariantCulture);
        return (stamp, "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{stamp}:"), .. body])));
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);

    private static Dictionary<string, string?> Settings => new(GuardedBot.Credentials)
    {
        ["Slack:SigningSecret"] = FakeSlack.SigningSecret,
        ["Slack:BotToken"] = FakeSlack.BotToken,
        ["Slack:ApiUrl"] = "http://127.0.0.1:9/api/",
        ["Access:Home:Slack:0"] = FakeSlack.Team,
        // Here it is asked what gets in, not how much.
        ["Limits:PersonAtOnce"] = "100000",
        ["Limits:PersonPerMinute"] = "100000",
        ["Limits:TenantAtOnce"] = "1000000",
    };
}
