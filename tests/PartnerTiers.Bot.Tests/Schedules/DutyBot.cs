using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using PartnerTiers.Bot.Composition;
using PartnerTiers.Bot.Schedules;
using PartnerTiers.Bot.Tests.Attacks;
using PartnerTiers.Bot.Tests.Processes;
using PartnerTiers.Bot.Verbs;
using PartnerTiers.Operations.Schedules;
using PartnerTiers.Testing;
using PartnerTiers.Testing.BotConnector;

namespace PartnerTiers.Bot.Tests.Schedules;

/// <summary>The whole bot with one duty that a test gives it, or else with its own; it can be stopped and started again on the same store.</summary>
internal sealed class DutyBot(TimeProvider time, IDuty? duty, DutyRhythm rhythm, string store, LocalDate? asOf = null) : IAsyncDisposable
{
    private readonly WatchedLogs logs = new();
    private WebApplication? app;

    public WatchedLogs Logs => logs;

    /// <summary>A store in a folder of the test's own.</summary>
    public static string StoreIn(ScratchFolder folder) => "Data Source=" + folder.File("store.db");

    public async Task StartAsync()
    {
        var settings = ImmutableDictionary.Create<string, string?>(StringComparer.OrdinalIgnoreCase).Add("Store:ConnectionString", store)
            .Add("Store:Provider", store.StartsWith("Host=", StringComparison.Ordinal) ? "postgres" : "sqlite");
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(null, asOf, settings));
        var builder = BotHost.CreateBuilder(loaded ?? throw new InvalidOperationException(string.Join("\n", mistakes)), "http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(logs).AddFilter<WatchedLogs>(null, LogLevel.Debug);
        builder.Services.AddSingleton(time).AddSingleton(rhythm).AddPatience();
        builder.WebHost.UseTestServer();
        if (duty is not null)
        {
            builder.Host.UseServiceProviderFactory(new OnlyThis(duty));
        }

        app = BotHost.Build(builder, loaded);
        await app.Services.MigrateStoreAsync(CancellationToken.None);
        await app.StartAsync();
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

    public IServiceProvider Services => app!.Services;

    public Task<string> GetAsync(string path) => app!.GetTestClient().GetStringAsync(path);

    /// <summary>What <c>/readyz</c> says of the duty.</summary>
    public async Task<JsonNode> StateAsync() => (await DutiesAsync()).Single()!;

    /// <summary>What <c>/readyz</c> says of all duties; while their database is too slow to answer it says nothing, and is asked again.</summary>
    public async Task<JsonArray> DutiesAsync()
    {
        JsonArray? duties = null;
        await Eventually.IsTrueAsync(async () => (duties = JsonNode.Parse(await GetAsync("/readyz"))!["duties"] as JsonArray) is not null, static () => "the duties cannot be read");
        return duties!;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        logs.EndClean();
    }

    /// <summary>The bot's own duties stay out of it.</summary>
    private sealed class OnlyThis(IDuty duty) : IServiceProviderFactory<IServiceCollection>
    {
        public IServiceCollection CreateBuilder(IServiceCollection services) => services;

        public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder)
        {
            foreach (var own in containerBuilder.Where(static service => service.ServiceType == typeof(IDuty)).ToList())
            {
                containerBuilder.Remove(own);
            }

            return containerBuilder.AddSingleton(duty).BuildServiceProvider();
        }
    }
}
