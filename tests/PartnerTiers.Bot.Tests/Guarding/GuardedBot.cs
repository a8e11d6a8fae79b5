using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Schedules;
using PartnerTiers.Bot.Tests.Attacks;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Testing;

namespace PartnerTiers.Bot.Tests.Guarding;

/// <summary>The whole bot without sockets: every guard and endpoint, on its example data.</summary>
internal sealed class GuardedBot : IAsyncDisposable
{
    public const string PublicHost = "partner-tiers.example.com";

    private readonly ScratchFolder folder = new();
    private readonly WatchedLogs logs = new();
    private WebApplication app = null!;

    /// <summary>Settings that switch development mode off.</summary>
    public static Dictionary<string, string?> Credentials { get; } = new Dictionary<string, string?>
    {
        ["Teams:AppId"] = "22222222-2222-2222-2222-222222222222",
        ["Teams:TenantId"] = "11111111-1111-1111-1111-111111111111",
        ["Teams:Secret"] = "a secret that no test needs",
        ["Access:Home:Teams:0"] = "11111111-1111-1111-1111-111111111111",
        ["PublicUrl"] = "https://" + PublicHost,
    };

    public ManualTime Time { get; } = ManualTime.Monday;

    public IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public IServiceProvider Services => app.Services;

    public string StoreFile => folder.File("store.db");

    public static async Task<GuardedBot> StartAsync(IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? change = null, Action<WebApplication>? map = null)
    {
        var bot = new GuardedBot();
        var all = (settings ?? ImmutableDictionary<string, string?>.Empty).ToImmutableDictionary(StringComparer.OrdinalIgnoreCase).SetItem("Store:ConnectionString", "Data Source=" + bot.folder.File("store.db"));
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(null, null, all));
        var builder = BotHost.CreateBuilder(loaded ?? throw new InvalidOperationException(string.Join("\n", mistakes)), "http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(bot.logs).AddFilter<WatchedLogs>(null, LogLevel.Debug);
        builder.Services.AddSingleton<TimeProvider>(bot.Time);
        builder.Services.AddSingleton(DutyRhythm.ByHand).AddPatience();
        builder.WebHost.UseTestServer();
        builder.Host.UseServiceProviderFactory(new LastWord(change));
        bot.app = BotHost.Build(builder, loaded);
        map?.Invoke(bot.app);
        await bot.app.Services.MigrateStoreAsync(CancellationToken.None);
        await bot.app.StartAsync();
        return bot;
    }

    /// <summary>A request as the server hands it on.</summary>
    public Task<HttpContext> SendAsync(string method, string path, Action<HttpContext>? change = null) => app.GetTestServer().SendAsync(http =>
    {
        http.Request.Method = method;
        http.Request.Scheme = "http";
        http.Request.Host = new HostString("127.0.0.1", 3978);
        http.Request.Path = path;
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
        change?.Invoke(http);
    });

    public static async Task<string> BodyAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Response.Body);
        return await reader.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Dispose();
        logs.EndClean();
    }

    /// <summary>Lets a test have the last word on what serves which port.</summary>
    private sealed class LastWord(Action<IServiceCollection>? change) : IServiceProviderFactory<IServiceCollection>
    {
        public IServiceCollection CreateBuilder(IServiceCollection services)
        {
            change?.Invoke(services);
            return services;
        }

        public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder) => containerBuilder.BuildServiceProvider();
    }
}
