using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Delivery;
using PartnerTiers.Bot.Facts;
using PartnerTiers.Bot.Schedules;
using PartnerTiers.Bot.Tests.Attacks;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Operations.Delivery;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Operations.Sync;
using PartnerTiers.Testing.BotConnector;
using Xunit;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>
/// The whole bot with Teams' fake, over a CSV folder and a clock that a test moves. Quartz and the worker of deliveries run on real time, so both stand aside: the test runs every duty and the delivery itself, at the
/// clock's moment, until nothing is left to do; the same for looking whether the CSV files changed.
/// </summary>
internal sealed class YearBot : IAsyncDisposable
{
    private const string AppId = "22222222-2222-2222-2222-222222222222";
    private const int MostRounds = 20;

    private readonly WatchedLogs logs = new();
    private readonly HttpClient http = new();
    private readonly FakeConnector connector;
    private readonly ChannelKeys keys;
    private readonly YearTime time;
    private WebApplication app = null!;

    private YearBot(FakeConnector connector, ChannelKeys keys, YearTime time) => (this.connector, this.keys, this.time) = (connector, keys, time);

    public IServiceProvider Services => app.Services;

    public static async Task<YearBot> StartAsync(FakeConnector connector, ChannelKeys keys, YearTime time, ScratchFolder folder, string facts)
    {
        var bot = new YearBot(connector, keys, time);
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(null, null, Settings(connector, keys, folder, facts)));
        var builder = BotHost.CreateBuilder(loaded ?? throw new InvalidOperationException(string.Join("\n", mistakes)), "http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(bot.logs).AddFilter<WatchedLogs>(null, LogLevel.Debug);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(DutyRhythm.ByHand);
        bot.app = BotHost.Build(StandAside(builder), loaded);
        await bot.app.Services.MigrateStoreAsync(CancellationToken.None);
        await bot.SyncAsync();
        await bot.app.StartAsync();
        return bot;
    }

    /// <summary>Reads the CSV folder anew.</summary>
    public async Task SyncAsync()
    {
        var record = await Services.GetRequiredService<FactSync>().RunAsync(null, CancellationToken.None);
        Assert.Null(record.Refusal);
        Assert.Empty(record.Rejects);
    }

    /// <summary>Has everything done that is due now, and delivered.</summary>
    public async Task RunDueAsync()
    {
        var now = time.Now;
        var isMore = true;
        for (var round = 0; isMore; round++)
        {
            Assert.True(round < MostRounds, $"The duties find no end at {now}.");
            isMore = false;
            foreach (var duty in Services.GetServices<IDuty>())
            {
                isMore |= await duty.RunAsync(now, CancellationToken.None) is { } due && due <= now;
            }
        }

        await Services.GetRequiredService<DeliveryDesk>().RunUntilIdleAsync(CancellationToken.None);
        Assert.Empty(logs.Errors);
    }

    /// <summary>Hands it an activity as the channel does.</summary>
    public async Task<JsonNode?> PostAsync(JsonNode activity)
    {
        if (activity["text"] is JsonValue words && words.TryGetValue(out string? text) && text.Length > 11)
        {
            logs.Words(text);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, app.Urls.First() + "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", keys.Token(time.GetUtcNow(), connector.ServiceUrl, AppId));
        using var response = await http.SendAsync(request);
        Assert.Equal(200, (int)response.StatusCode);
        var body = await response.Content.ReadAsStringAsync();
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        http.Dispose();
        logs.EndClean();
    }

    private static WebApplicationBuilder StandAside(WebApplicationBuilder builder)
    {
        builder.Host.UseServiceProviderFactory(new WithoutClocksOfTheirOwn());
        return builder;
    }

    private static ImmutableDictionary<string, string?> Settings(FakeConnector connector, ChannelKeys keys, ScratchFolder folder, string facts) => new Dictionary<string, string?>
    {
        ["Store:ConnectionString"] = "Data Source=" + folder.File("store.db"),
        ["Crm:Provider"] = "csv",
        ["Crm:Folder"] = facts,
        ["Teams:AppId"] = AppId,
        ["Teams:TenantId"] = Incoming.Tenant,
        ["Teams:Secret"] = "a secret that no test needs",
        ["Teams:ServiceUrls:0"] = connector.ServiceUrl,
        ["Teams:OpenIdMetadata"] = keys.Metadata,
        ["Access:Home:Teams:0"] = Incoming.Tenant,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    private sealed class WithoutClocksOfTheirOwn : IServiceProviderFactory<IServiceCollection>
    {
        public IServiceCollection CreateBuilder(IServiceCollection services) => services;

        public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder)
        {
            foreach (var service in containerBuilder.Where(static service => service.ServiceType == typeof(IHostedService) && (service.ImplementationType == typeof(DeliveryService) || service.ImplementationType == typeof(FactsService))).ToList())
            {
                containerBuilder.Remove(service);
            }

            return containerBuilder.BuildServiceProvider();
        }
    }
}
