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
    private readonly List<string> inDoubt = [];
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
        ScratchFolder.LetGoOf(bot.settings["Store:ConnectionString"]!);
        return bot;
    }

    public void Start()
    {
        process = BotProcess.Start(["--urls", "http://127.0.0.1:0", .. settings.Select(static pair => $"--{pair.Key}={pair.Value}")]);
        _ = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Until <paramref name="holds"/>, or nothing has been delivered for so long.</summary>
    public async Task<bool> UntilAsync(Func<bool> holds, TimeSpan standstill)
    {
        var stood = -1;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < standstill; await Task.Delay(2))
        {
            if (holds())
            {
                return true;
            }

            if (Standing != stood)
            {
                stood = Standing;
                watch.Restart();
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
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
        inDoubt.AddRange(Read("SELECT addressee FROM outbox WHERE sending AND fate = 'Waiting'", static row => row.GetString(0)));
    }

    /// <summary>What the store says was sent where, as which message; null of what was not.</summary>
    public IReadOnlyList<(string Place, string? Message)> Recorded() =>
        Read("SELECT addressee, CASE fate WHEN 'Sent' THEN message_id END FROM outbox WHERE key LIKE 'killed/%'", static row => (row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1)));

    /// <summary>How often a push to a channel had begun, and its end was not recorded, as the process was killed.</summary>
    public int InDoubt(string place) => inDoubt.Count(one => one == place);

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> row)
    {
        using var connection = new SqliteConnection(settings["Store:ConnectionString"] + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>The ids of the messages that stand in a channel.</summary>
    public IReadOnlyList<string> StandingIn(string place) => slack.Channels.TryGetValue(place, out var channel)
        ? [.. channel.Messages.Select(static one => one["ts"]!.GetValue<string>())]
        : [.. teams.Standing.Where(one => one.Conversation == place).Select(static one => one.Id)];

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        await slack.DisposeAsync();
        await teams.DisposeAsync();
        folder.Dispose();
    }
}
