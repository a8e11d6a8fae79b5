using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.PeerPrograms;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Stores;

/// <summary>Two real processes of the program on one PostgreSQL, and before them what a platform and a load balancer do: what one process does not take, the other is given.</summary>
internal sealed class TwoProcesses : IAsyncDisposable
{
    // How long the platform waits before it tries another process.
    private static readonly TimeSpan Platform = TimeSpan.FromSeconds(5);

    private const string AppId = "22222222-2222-2222-2222-222222222222";

    private readonly PostgresDatabase database;
    private readonly ChannelKeys keys;
    private readonly HttpClient http = new();
    private readonly Process?[] processes = new Process?[2];
    private readonly string[] addresses = new string[2];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<long>> answers = new();
    private readonly ConcurrentQueue<(string Place, long At)> arrivals = new();

    private TwoProcesses(PostgresDatabase database, ChannelKeys keys, FakeConnector connector, FakeSlack slack)
    {
        (this.database, this.keys, Teams, Slack) = (database, keys, connector, slack);
        // Notes every message as it comes, and refuses none.
        connector.Failures.Enqueue((request, type) =>
        {
            switch (type == "message" ? request.Request.Path.Value!.Split('/') : [])
            {
                case [.., "activities", { Length: > 0 } id]:
                    answers.GetOrAdd(Uri.UnescapeDataString(id), static _ => new ConcurrentQueue<long>()).Enqueue(Stopwatch.GetTimestamp());
                    break;
                case [.., "conversations", var place, "activities"]:
                    arrivals.Enqueue((Uri.UnescapeDataString(place), Stopwatch.GetTimestamp()));
                    break;
            }

            return false;
        });
    }

    public FakeConnector Teams { get; }

    public FakeSlack Slack { get; }

    /// <summary>When each message was answered.</summary>
    public IReadOnlyDictionary<string, ConcurrentQueue<long>> Answers => answers;

    /// <summary>What the processes are configured with.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Store:Provider"] = "postgres",
        ["Store:ConnectionString"] = database.ConnectionString,
        ["Teams:AppId"] = AppId,
        ["Teams:TenantId"] = Incoming.Tenant,
        ["Teams:Secret"] = "a secret that no test needs",
        ["Teams:ServiceUrls:0"] = Teams.ServiceUrl,
        ["Teams:OpenIdMetadata"] = keys.Metadata,
        ["Slack:SigningSecret"] = FakeSlack.SigningSecret,
        ["Slack:BotToken"] = FakeSlack.BotToken,
        ["Slack:ApiUrl"] = Slack.ApiUrl,
        ["Access:Home:Teams:0"] = Incoming.Tenant,
        ["Access:Home:Slack:0"] = FakeSlack.Team,
        ["Access:Admins:0"] = "ann@example.com",
        ["Limits:PersonAtOnce"] = "100000",
        ["Limits:PersonPerMinute"] = "100000",
        ["Limits:TenantAtOnce"] = "1000000",
    };

    public static async Task<TwoProcesses> StartAsync(PostgresDatabase? database = null)
    {
        var two = new TwoProcesses(database ?? await PostgresServer.NewDatabaseAsync(), await ChannelKeys.StartAsync(), await FakeConnector.StartAsync(), await FakeSlack.StartAsync());
        two.Slack.Add(new SlackPerson("U1", "Jo Winter", FakeSlack.Team, "jo.winter@example.com"));
        two.Teams.Members["29:ann"] = new JsonObject { ["id"] = "29:ann", ["name"] = "Ann Other", ["email"] = "ann@example.com", ["userPrincipalName"] = "ann@example.com", ["tenantId"] = Incoming.Tenant };
        await Task.WhenAll(two.StartAsync(0), two.StartAsync(1));
        return two;
    }

    /// <summary>Starts one, and waits until it can answer.</summary>
    public async Task StartAsync(int which)
    {
        addresses[which] ??= string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Ports.Free()}");
        var process = BotProcess.Start(["--urls", addresses[which], .. Settings.Select(static pair => $"--{pair.Key}={pair.Value}")]);
        processes[which] = process;
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        for (var limit = Stopwatch.StartNew(); limit.Elapsed < TimeSpan.FromMinutes(4);)
        {
            try
            {
                using var ready = await http.GetAsync(addresses[which] + "/readyz");
                if (ready.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                Assert.False(process.HasExited, process.HasExited ? await errors : string.Empty);
            }

            await Task.Delay(50);
        }

        Assert.Fail("it did not become ready");
    }

    /// <summary>As a power cut does.</summary>
    public async Task KillAsync(int which)
    {
        processes[which]!.Kill();
        await processes[which]!.WaitForExitAsync();
    }

    /// <summary>Makes it stand still, or go on.</summary>
    public async Task SignalAsync(int which, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, processes[which]!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Hands a message to one process, and to the other and again until one takes it.</summary>
    public async Task SendAsync(string id, int first)
    {
        for (var i = first; !await TrySendAsync(i % 2, id, "a:" + id, "what does Acme need for Select", Platform); i++)
        {
            await Task.Delay(20);
        }
    }

    /// <summary>Hands a message to one process; false: it does not take it, or not in time.</summary>
    public async Task<bool> TrySendAsync(int which, string id, string conversation, string text, TimeSpan? patience = null)
    {
        using var stop = new CancellationTokenSource(patience ?? TimeSpan.FromMinutes(1));
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, addresses[which] + "/api/messages") { Content = new StringContent(Incoming.Message(Teams.ServiceUrl, text, id, conversation).ToJsonString(), Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", keys.Token(TimeProvider.System.GetUtcNow(), Teams.ServiceUrl, AppId));
            using var answer = await http.SendAsync(request, stop.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception nobody) when (nobody is HttpRequestException or OperationCanceledException or IOException)
        {
            // It is away.
            return false;
        }
    }

    /// <summary>With which status one answers at an address.</summary>
    public async Task<int> StatusAsync(int which, string path)
    {
        using var answer = await http.GetAsync(addresses[which] + path);
        return (int)answer.StatusCode;
    }

    /// <summary>Those of the messages that the store does not know as answered: what a process that dies or stands still now may have said without having noted it.</summary>
    public async Task<IReadOnlyList<string>> UnansweredAsync(IEnumerable<string> ids)
    {
        var open = await database.ListAsync("SELECT key FROM inbox WHERE done_at IS NULL");
        return [.. ids.Where(id => open.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"a:{id}\n{id}")))))];
    }

    /// <summary>The keys of pushes of which the store does not know whether they arrived.</summary>
    public Task<IReadOnlyList<string>> BeingSentAsync() => database.ListAsync("SELECT key FROM outbox WHERE sending AND fate = 'Waiting'");

    /// <summary>Runs a statement and hands back its first column as texts.</summary>
    public Task<IReadOnlyList<string>> AskStoreAsync(string sql) => database.ListAsync(sql);

    /// <summary>When messages that nobody asked for came to a channel, in seconds.</summary>
    public IReadOnlyList<double> ArrivalsIn(string place) => place[0] == 'C'
        ? [.. Slack.Calls.Where(call => call.Method == "chat.postMessage" && call["channel"] == place).Select(static call => call.At / (double)Stopwatch.Frequency)]
        : [.. arrivals.Where(one => one.Place == place).Select(static one => one.At / (double)Stopwatch.Frequency)];

    /// <summary>The ids of the messages that stand in a channel, in their order.</summary>
    public IReadOnlyList<string> StandingIn(string place) => Slack.Channels.TryGetValue(place, out var channel)
        ? [.. channel.Messages.Select(static one => one["ts"]!.GetValue<string>())]
        : [.. Teams.Standing.Where(one => one.Conversation == place).Select(static one => one.Id)];

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes.OfType<Process>())
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        http.Dispose();
        await Teams.DisposeAsync();
        await Slack.DisposeAsync();
        await keys.DisposeAsync();
        await database.DisposeAsync();
    }
}
