using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;
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
using PartnerTiers.Testing;
using Xunit;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>
/// The whole bot on a platform's fake, over a CSV folder and a clock that a test moves. Quartz and the worker of deliveries run on real time, so both stand aside: the test runs every duty and the delivery itself, at the
/// clock's moment, until nothing is left to do; the same for looking whether the CSV files changed.
/// </summary>
internal sealed class YearBot : IAsyncDisposable
{
    /// <summary>How long a message is held back at most by the platform's pace.</summary>
    public static readonly Duration LongestPace = Duration.FromMinutes(25);

    private const int MostRounds = 20;
    private const int MostWaits = 500;
    private static readonly InstantPattern Stored = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffffff'Z'");

    private readonly WatchedLogs logs = new();
    private readonly IYearPlatform platform;
    private readonly YearTime time;
    private readonly string store;
    private WebApplication app = null!;

    private YearBot(IYearPlatform platform, YearTime time, string store) => (this.platform, this.time, this.store) = (platform, time, store);

    public IServiceProvider Services => app.Services;

    public static async Task<YearBot> StartAsync(IYearPlatform platform, YearTime time, ScratchFolder folder, string facts)
    {
        var bot = new YearBot(platform, time, "Data Source=" + folder.File("store.db"));
        var (loaded, mistakes, _) = SettingsLoading.Read(new Invocation(null, null, bot.Settings(facts)));
        var builder = BotHost.CreateBuilder(loaded ?? throw new InvalidOperationException(string.Join("\n", mistakes)), "http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(bot.logs).AddFilter<WatchedLogs>(null, LogLevel.Debug);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(DutyRhythm.ByHand).AddPatience();
        bot.app = BotHost.Build(StandAside(builder), loaded);
        await bot.app.Services.MigrateStoreAsync(CancellationToken.None);
        await bot.SyncAsync();
        await bot.app.StartAsync();
        platform.Begin(bot.app.Urls.First(), bot.app.Services);
        return bot;
    }

    /// <summary>Somebody said this: it must stand in no log.</summary>
    public void Said(string words)
    {
        if (words.Length > 11)
        {
            logs.Words(words);
        }
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

        var desk = Services.GetRequiredService<DeliveryDesk>();
        await desk.RunUntilIdleAsync(CancellationToken.None);
        for (var wait = 0; platform.HasPace && await HeldBackUntilAsync() is { } next; wait++)
        {
            Assert.True(wait < MostWaits, $"Deliveries find no end at {now}.");
            time.Now = next;
            await desk.RunUntilIdleAsync(CancellationToken.None);
        }

        Assert.Empty(logs.Errors);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        logs.EndClean();
    }

    // When the next message goes that the platform's pace put off; null: none is.
    private async Task<Instant?> HeldBackUntilAsync()
    {
        await using var connection = new SqliteConnection(store);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT min(at) FROM outbox WHERE fate = 'Waiting' AND at > $now AND at <= $most";
        command.Parameters.AddWithValue("$now", Stored.Format(time.Now));
        command.Parameters.AddWithValue("$most", Stored.Format(time.Now + LongestPace));
        return await command.ExecuteScalarAsync() is string text ? Stored.Parse(text).Value : null;
    }

    private static WebApplicationBuilder StandAside(WebApplicationBuilder builder)
    {
        builder.Host.UseServiceProviderFactory(new WithoutClocksOfTheirOwn());
        return builder;
    }

    private ImmutableDictionary<string, string?> Settings(string facts) => platform.Settings
        .Append(("Store:ConnectionString", store))
        .Append(("Crm:Provider", "csv"))
        .Append(("Crm:Folder", facts))
        .ToImmutableDictionary(static pair => pair.Item1, static string? (pair) => pair.Item2, StringComparer.OrdinalIgnoreCase);

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
