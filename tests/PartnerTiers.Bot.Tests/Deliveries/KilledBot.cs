using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Operations.Addresses;
using PartnerTiers.Operations.Digests;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;
using Xunit;

namespace PartnerTiers.Bot.Tests.Deliveries;

/// <summary>The program as a process, with pushes waiting in its store, beside a Slack and a Teams of the tests that stay while it dies.</summary>
internal sealed class KilledBot : IAsyncDisposable
{
    private readonly ScratchFolder folder = new();
    private readonly FakeSlack slack;
    private readonly FakeConnector teams;
    private readonly Dictionary<string, string?> settings;
    private readonly ConcurrentQueue<(string Place, long At)> arrivals = new();
    private Process? process;
    private Task<string>? errors;

    private KilledBot(FakeSlack slack, FakeConnector teams)
    {
        (this.slack, this.teams) = (slack, teams);
        settings = new()
        {
            ["Store:ConnectionString"] = "Data Source=" + folder.File("store.db"),
            ["Slack:SigningSecret"] = FakeSlack.SigningSecret,
            ["Slack:BotToken"] = FakeSlack.BotToken,
            ["Slack:ApiUrl"] = slack.ApiUrl,
            ["Access:Home:Slack:0"] = FakeSlack.Team,
            ["Access:Home:Teams:0"] = Incoming.Tenant,
        };
        // Notes every message as it comes, and refuses none.
        teams.Failures.Enqueue((http, type) =>
        {
            if (type == "message" && http.Request.Path.Value!.Split('/') is [.., "conversations", var place, "activities"])
            {
                arrivals.Enqueue((Uri.UnescapeDataString(place), Stopwatch.GetTimestamp()));
            }

            return false;
        });
    }

    /// <summary>Messages that stand anywhere.</summary>
    public int Standing => teams.Standing.Count + slack.Channels.Values.Sum(static channel => channel.Messages.Count);

    /// <summary>A store in which that many pushes wait for each of that many channels, half of them of Teams, half of Slack.</summary>
    public static async Task<KilledBot> FillAsync(int channels, int pushesEach)
    {
        var bot = new KilledBot(await FakeSlack.StartAsync(), await FakeConnector.StartAsync());
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(null, null, bot.settings.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase)));
        Assert.True(loaded is not null, string.Join('\n', mistakes));
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().AddPartnerTiers(loaded).BuildServiceProvider();
        await services.MigrateStoreAsync(default);
        bot.slack.Add(new SlackPerson("U1", "Jo Winter", FakeSlack.Team, "jo.winter@example.com"));
        var written = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        var pushes = new List<Push>();
        for (var i = 0; i < channels; i++)
        {
            var to = i % 2 == 0 ? new Addressee.Channel("teams", Incoming.Tenant, $"19:c{i}@thread.tacv2") : new Addressee.Channel("slack", FakeSlack.Team, $"C{i:000}");
            if (to.Platform == "slack")
            {
                bot.slack.Add(new SlackChannel(to.ChannelId, $"channel-{i}", ["U1", FakeSlack.BotUser]));
            }
            else
            {
                await services.GetRequiredService<AddressBook>().MetAsync(new MetPlace("teams", to.ChannelId, Incoming.Tenant, written) { ServiceUrl = bot.teams.ServiceUrl }, default);
            }

            pushes.AddRange(Enumerable.Range(0, pushesEach).Select(n => new Push($"killed/{i}/{n}", DigestNotice.Push, PushJson.Write(new DigestNotice(new LocalDate(2026, 11, 16).PlusWeeks(n))), to, written, written)));
        }

        await services.GetRequiredService<IOutbox>().WriteAsync(pushes, default);
        SqliteConnection.ClearAllPools();
        return bot;
    }

    public void Start()
    {
        process = BotProcess.Start(["--urls", "http://127.0.0.1:0", .. settings.Select(static pair => $"--{pair.Key}={pair.Value}")]);
        _ = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Until <paramref name="holds"/>, or the limit.</summary>
    public async Task<bool> UntilAsync(Func<bool> holds, TimeSpan limit)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < limit; await Task.Delay(2))
        {
            if (holds())
            {
                return true;
            }

            Assert.False(process!.HasExited, process.HasExited ? await errors! : string.Empty);
        }

        return false;
    }

    /// <summary>Another program writes into the store, and nobody else can for so long.</summary>
    public async Task LockAsync(TimeSpan time)
    {
        await using var connection = new SqliteConnection(settings["Store:ConnectionString"] + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync();
        await Task.Delay(time);
        command.CommandText = "COMMIT";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>As a power cut does.</summary>
    /// <returns>When.</returns>
    public async Task<long> KillAsync()
    {
        process!.Kill();
        var at = Stopwatch.GetTimestamp();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
        return at;
    }

    /// <summary>What the store says was sent where, as which message; null of what was not.</summary>
    public IReadOnlyList<(string Place, string? Message)> Recorded()
    {
        using var connection = new SqliteConnection(settings["Store:ConnectionString"] + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT addressee, CASE fate WHEN 'Sent' THEN message_id END FROM outbox WHERE key LIKE 'killed/%'";
        using var reader = command.ExecuteReader();
        var recorded = new List<(string, string?)>();
        while (reader.Read())
        {
            recorded.Add((reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1)));
        }

        return recorded;
    }

    /// <summary>The ids of the messages that stand in a channel.</summary>
    public IReadOnlyList<string> StandingIn(string place) => slack.Channels.TryGetValue(place, out var channel)
        ? [.. channel.Messages.Select(static one => one["ts"]!.GetValue<string>())]
        : [.. teams.Standing.Where(one => one.Conversation == place).Select(static one => one.Id)];

    /// <summary>How many messages came to a channel of Teams within that time of a moment.</summary>
    public int ArrivedNear(string place, IReadOnlyCollection<long> moments, TimeSpan within) =>
        arrivals.Count(one => one.Place == place && moments.Any(moment => Math.Abs(one.At - moment) / (double)Stopwatch.Frequency < within.TotalSeconds));

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        await slack.DisposeAsync();
        await teams.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
