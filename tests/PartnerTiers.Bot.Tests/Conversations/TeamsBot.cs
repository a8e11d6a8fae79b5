using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Schedules;
using PartnerTiers.Bot.Tests.Attacks;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;

namespace PartnerTiers.Bot.Tests.Conversations;

/// <summary>The whole bot on a loopback port, on its example data, as on the Monday that examples speak of; it can be stopped and started again on the same store.</summary>
internal sealed class TeamsBot : IAsyncDisposable
{
    private const string AppId = "22222222-2222-2222-2222-222222222222";

    private readonly ScratchFolder folder = new();
    private readonly WatchedLogs logs = new();
    private readonly HttpClient http = new();
    private readonly FakeConnector connector;
    private readonly ChannelKeys? keys;
    private WebApplication? app;

    private readonly (string Key, string Value)[] extra;

    private TeamsBot(FakeConnector connector, ChannelKeys? keys, (string Key, string Value)[] extra) => (this.connector, this.keys, this.extra) = (connector, keys, extra);

    public ManualTime Time { get; } = ManualTime.Monday;

    public IServiceProvider Services => app!.Services;

    /// <param name="connector">Where it answers.</param>
    /// <param name="keys">Who signs what it is sent; null: development mode, nothing is signed.</param>
    /// <param name="settings">More settings.</param>
    public static async Task<TeamsBot> StartAsync(FakeConnector connector, ChannelKeys? keys, params (string Key, string Value)[] settings)
    {
        var bot = new TeamsBot(connector, keys, settings);
        await bot.StartAsync();
        return bot;
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>Hands it an activity as the channel does.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonNode activity)
    {
        if (activity["text"] is JsonValue words && words.TryGetValue(out string? text) && text.Length > 11)
        {
            logs.Words(text);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, app!.Urls.First() + "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = keys is null ? null : new AuthenticationHeaderValue("Bearer", keys.Token(Time.GetUtcNow(), connector.ServiceUrl, AppId));
        return await http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        http.Dispose();
        folder.Dispose();
        logs.EndClean();
    }

    private async Task StartAsync()
    {
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(null, null, Settings()));
        var builder = BotHost.CreateBuilder(loaded ?? throw new InvalidOperationException(string.Join("\n", mistakes)), "http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(logs).AddFilter<WatchedLogs>(null, LogLevel.Debug);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSingleton(DutyRhythm.ByHand).AddPatience();
        app = BotHost.Build(builder, loaded);
        await app.Services.MigrateStoreAsync(CancellationToken.None);
        await app.StartAsync();
    }

    private async Task StopAsync()
    {
        if (app is { } running)
        {
            app = null;
            await running.StopAsync();
            await running.DisposeAsync();
        }
    }

    private ImmutableDictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?> { ["Store:ConnectionString"] = "Data Source=" + folder.File("store.db") };
        if (keys is not null)
        {
            settings["Teams:AppId"] = AppId;
            settings["Teams:TenantId"] = Incoming.Tenant;
            settings["Teams:Secret"] = "a secret that no test needs";
            settings["Teams:ServiceUrls:0"] = connector.ServiceUrl;
            settings["Teams:OpenIdMetadata"] = keys.Metadata;
            settings["Access:Home:Teams:0"] = Incoming.Tenant;
        }

        foreach (var (key, value) in extra)
        {
            settings[key] = value;
        }

        return settings.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
