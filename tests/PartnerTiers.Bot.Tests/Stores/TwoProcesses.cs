using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.PeerPrograms;
using Xunit;

namespace PartnerTiers.Bot.Tests.Stores;

/// <summary>Two real processes of the program on one PostgreSQL, and before them what a platform and a load balancer do: what one process does not take, the other is given.</summary>
internal sealed class TwoProcesses : IAsyncDisposable
{
    private const string AppId = "22222222-2222-2222-2222-222222222222";

    private readonly PostgresDatabase database;
    private readonly ChannelKeys keys;
    private readonly FakeConnector connector;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Process?[] processes = new Process?[2];
    private readonly string[] addresses = new string[2];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<long>> answers = new();

    private TwoProcesses(PostgresDatabase database, ChannelKeys keys, FakeConnector connector)
    {
        (this.database, this.keys, this.connector) = (database, keys, connector);
        // Notes every message as it comes, and refuses none.
        connector.Failures.Enqueue((request, type) =>
        {
            if (type == "message" && request.Request.Path.Value!.Split('/') is [.., "activities", var id])
            {
                answers.GetOrAdd(id, static _ => new ConcurrentQueue<long>()).Enqueue(Stopwatch.GetTimestamp());
            }

            return false;
        });
    }

    /// <summary>When each message was answered.</summary>
    public IReadOnlyDictionary<string, ConcurrentQueue<long>> Answers => answers;

    public static async Task<TwoProcesses> StartAsync()
    {
        var two = new TwoProcesses(await PostgresServer.NewDatabaseAsync(), await ChannelKeys.StartAsync(), await FakeConnector.StartAsync());
        await Task.WhenAll(two.StartAsync(0), two.StartAsync(1));
        return two;
    }

    /// <summary>Starts one, and waits until it can answer.</summary>
    public async Task StartAsync(int which)
    {
        var settings = new Dictionary<string, string>
        {
            ["Store:Provider"] = "postgres",
            ["Store:ConnectionString"] = database.ConnectionString,
            ["Teams:AppId"] = AppId,
            ["Teams:TenantId"] = Incoming.Tenant,
            ["Teams:Secret"] = "a secret that no test needs",
            ["Teams:ServiceUrls:0"] = connector.ServiceUrl,
            ["Teams:OpenIdMetadata"] = keys.Metadata,
            ["Access:Home:Teams:0"] = Incoming.Tenant,
            ["Limits:PersonAtOnce"] = "100000",
            ["Limits:PersonPerMinute"] = "100000",
            ["Limits:TenantAtOnce"] = "1000000",
        };
        addresses[which] ??= string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{PostgresServer.FreePort()}");
        var process = BotProcess.Start(["--urls", addresses[which], .. settings.Select(static pair => $"--{pair.Key}={pair.Value}")]);
        processes[which] = process;
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        for (var limit = Stopwatch.StartNew(); limit.Elapsed < TimeSpan.FromMinutes(2);)
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
        var body = Incoming.Message(connector.ServiceUrl, "what does Acme need for Select", id, "a:" + id).ToJsonString();
        for (var i = first; ; i++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, addresses[i % 2] + "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", keys.Token(TimeProvider.System.GetUtcNow(), connector.ServiceUrl, AppId));
                using var answer = await http.SendAsync(request);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception nobody) when (nobody is HttpRequestException or TaskCanceledException or IOException)
            {
                // It is away.
            }

            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes.OfType<Process>())
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        http.Dispose();
        await connector.DisposeAsync();
        await keys.DisposeAsync();
        await database.DisposeAsync();
    }
}
