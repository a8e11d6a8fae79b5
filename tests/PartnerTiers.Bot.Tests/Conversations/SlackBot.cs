using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Schedules;
using PartnerTiers.Bot.Tests.Attacks;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Operations.Inbox;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;
using PartnerTiers.Testing.Slack;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>The whole bot on a loopback port beside a Slack of the tests, on its example data, as on the Monday that examples speak of.</summary>
internal sealed class SlackBot : IAsyncDisposable
{
    public const string ClientId = "11.22";
    public const string ClientSecret = "client-secret";

    private readonly ScratchFolder folder = new();
    private readonly WatchedLogs logs = new();
    private readonly FakeSlack slack;
    private readonly IReadOnlyDictionary<string, string> extra;
    private WebApplication? app;

    private SlackBot(FakeSlack slack, IReadOnlyDictionary<string, string> extra) => (this.slack, this.extra) = (slack, extra);

    public ManualTime Time { get; } = ManualTime.Monday;

    public string Url => app!.Urls.First();

    public IServiceProvider Services => app!.Services;

    /// <summary>All bytes of its store. The file by which it holds delivery is locked while it runs; nothing is written into that.</summary>
    public string StoreText => string.Concat(Directory.GetFiles(folder.Path).Where(static file => !file.EndsWith(".delivering", StringComparison.Ordinal) || new FileInfo(file).Length > 0).Select(static file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }));

    /// <param name="slack">The platform.</param>
    /// <param name="settings">What differs from a bot with one token over HTTP.</param>
    public static async Task<SlackBot> StartAsync(FakeSlack slack, params (string Key, string Value)[] settings)
    {
        var bot = new SlackBot(slack, settings.ToDictionary(static pair => pair.Key, static pair => pair.Value));
        await bot.StartAsync();
        return bot;
    }

    /// <summary>Until everything that came is worked on, answered or not.</summary>
    public async Task WorkedOffAsync()
    {
        var inbox = app!.Services.GetRequiredService<IInbox>();
        await Eventually.IsTrueAsync(async () => (await inbox.PendingAsync("slack", default)).Count == 0, static () => "still at work");
    }

    /// <summary>Calls it as Slack does.</summary>
    public SlackSender Sender() => new(Url, Time);

    /// <summary>Reads the facts anew.</summary>
    public Task SyncAsync() => app!.Services.GetRequiredService<FactSync>().RunAsync(null, CancellationToken.None);

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async Task StopAsync()
    {
        if (app is { } running)
        {
            app = null;
            await running.StopAsync();
            await running.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
        logs.EndClean();
    }

    private async Task StartAsync()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Store:ConnectionString"] = "Data Source=" + folder.File("store.db"),
            ["Slack:SigningSecret"] = FakeSlack.SigningSecret,
            ["Slack:BotToken"] = FakeSlack.BotToken,
            ["Slack:ApiUrl"] = slack.ApiUrl,
            ["Access:Home:Slack:0"] = FakeSlack.Team,
        };
        foreach (var (key, value) in extra)
        {
            settings[key] = value;
        }

        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(null, null, settings.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase)));
        var builder = BotHost.CreateBuilder(loaded ?? throw new InvalidOperationException(string.Join("\n", mistakes)), "http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(logs).AddFilter<WatchedLogs>(null, LogLevel.Debug);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton(DutyRhythm.ByHand).AddPatience();
        app = BotHost.Build(builder, loaded);
        await app.Services.MigrateStoreAsync(CancellationToken.None);
        await app.StartAsync();
    }
}
