using PartnerTiers.Bot.Delivery;
using PartnerTiers.Bot.Facts;
using PartnerTiers.Bot.Guarding;
using PartnerTiers.Bot.Health;
using PartnerTiers.Bot.Links;
using PartnerTiers.Bot.Metrics;
using PartnerTiers.Bot.Schedules;
using PartnerTiers.Bot.Slack;
using PartnerTiers.Bot.Verbs.Serve;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Slack;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Surfaces.Home;
using PartnerTiers.Channels.Teams;
using PartnerTiers.Channels.Web;
using PartnerTiers.Conversation.Desk;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Links;
using PartnerTiers.Operations.Limits;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Bot.Composition;

/// <summary>The server.</summary>
internal static class BotHost
{
    // They name partners and regions of the example data, so they stand only over it.
    private static readonly string[] ExampleQuestions =
    [
        "Who is close to Elite?",
        "Who could drop at quarter-end?",
        "Which deals count for Acme's revenue?",
        "Compare Acme and Globex",
        "How many Select partners do we have per region?",
        "Was fehlt Acme für Elite?",
    ];

    /// <summary>A builder that reads what <paramref name="loaded"/> holds and nothing else.</summary>
    public static WebApplicationBuilder CreateBuilder(LoadedSettings loaded, string? urls)
    {
        // The content root is where appsettings.json is copied to; by default it would be the folder the program was started in.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddConfiguration(loaded.Configuration);
        // A line for every request drowns the lines that an operator reads; section Logging can bring them back.
        builder.Logging.ClearProviders().AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Quartz", LogLevel.Warning).AddConsole().AddConfiguration(loaded.Configuration.GetSection("Logging"));
        if (urls is not null)
        {
            builder.Configuration["urls"] = urls;
        }
        else if (Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } fromEnvironment && builder.Configuration["urls"] is null)
        {
            builder.Configuration["urls"] = fromEnvironment;
        }

        builder.WebHost.ConfigureKestrel(RequestGuards.Limit);
        return builder;
    }

    /// <summary>Everything wired and mapped.</summary>
    public static WebApplication Build(WebApplicationBuilder builder, LoadedSettings loaded)
    {
        builder.Services.AddSingleton<IGroupDirectory, PlatformGroups>();
        builder.Services.AddPartnerTiers(loaded);
        builder.Services.AddSingleton<MetricsPage>();
        builder.Services.AddSignedLinks();
        builder.Services.AddSingleton(provider => new AuditExports(
            provider.GetRequiredService<SignedLinks>(),
            provider.GetRequiredService<IAuditLog>(),
            provider.GetRequiredService<ProgrammeClock>(),
            (loaded.Settings.PublicUrl ?? ListenAddresses.Default).TrimEnd('/')));
        builder.Services.AddSingleton(provider => new BusinessReviewFiles(
            provider.GetRequiredService<SignedLinks>(),
            provider.GetRequiredService<Board>(),
            provider.GetRequiredService<ProgrammeClock>(),
            (loaded.Settings.PublicUrl ?? ListenAddresses.Default).TrimEnd('/')));
        builder.Services.AddSingleton(new Turnstile(loaded.Settings.Server));
        builder.Services.AddSingleton<IInboundJournal, InboundJournal>();
        // What came in before a crash is taken up again by the channels' own services, so the facts must be in force before those start.
        builder.Services.AddHostedService<FactsService>();
        builder.Services.AddHostedService<Telemetry>();
        builder.Services.AddSchedules(loaded.Store);
        builder.Services.AddHostedService<DutySchedule>();
        if (!loaded.DevelopmentMode)
        {
            var limits = loaded.Settings.Limits;
            builder.Services.AddSingleton(provider => new RateLimits(new(limits.PersonAtOnce, limits.PersonPerMinute), new(limits.TenantAtOnce, limits.TenantPerMinute), provider.GetRequiredService<TimeProvider>()));
            builder.Services.AddSingleton<IInboundLimits, InboundLimits>();
            builder.Services.AddHostedService<ProcessCount>();
        }

        builder.Services.AddDelivery(SlackMapping.Of(loaded.Settings).IsConfigured);
        builder.Services.AddTeams(TeamsOf(loaded.Settings.Teams) with { PublicUrl = Uri.TryCreate(loaded.Settings.PublicUrl, UriKind.Absolute, out var address) ? address : null });
        if (SlackMapping.Of(loaded.Settings) is { IsConfigured: true } slack)
        {
            builder.Services.AddSingleton<ISlackInstallStore, SlackInstallStore>();
            builder.Services.AddSingleton<ISlackHomePages, SlackHomePages>();
            builder.Services.AddSlack(slack);
        }

        builder.Services.AddWebChat(new WebChatOptions { Development = loaded.DevelopmentMode, ExampleData = loaded.ExampleData, Examples = loaded.ExampleData ? ExampleQuestions : [] });
        MeasureTheDesk(builder.Services);

        var app = builder.Build();
        app.Services.WarmConversation();
        Observe(app);
        app.UseGuards();
        app.MapHealth();
        app.MapGet("/metrics", static async (MetricsPage page, DeliveryFigures deliveries, CancellationToken cancellationToken) =>
        {
            await deliveries.ReadAsync(cancellationToken);
            return Results.Text(page.Write(), MetricsPage.ContentType);
        }).WithMetadata(OperatorEndpoint.Mark);
        app.MapTeams();
        app.MapWebChat();
        if (SlackMapping.Of(loaded.Settings).IsConfigured)
        {
            app.MapSlack();
            var (board, homes) = (app.Services.GetRequiredService<Board>(), app.Services.GetRequiredService<SlackHomeRefresh>());
            board.WhenSwapped(homes.Begin);
            board.WhenDecided(homes.Begin);
        }

        app.MapAuditExport();
        app.MapBusinessReviews();
        app.MapLater();
        return app;
    }

    private static void MeasureTheDesk(IServiceCollection services)
    {
        var inner = services.Last(service => service.ServiceType == typeof(IConversationDesk));
        services.Remove(inner);
        services.AddSingleton<IConversationDesk>(provider => new MeasuredDesk(
            (IConversationDesk)(inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!)),
            provider.GetRequiredService<BotMeter>(),
            provider.GetRequiredService<TimeProvider>()));
    }

    private static void Observe(WebApplication app)
    {
        var (board, clock) = (app.Services.GetRequiredService<Board>(), app.Services.GetRequiredService<ProgrammeClock>());
        _ = app.Services.GetRequiredService<MetricsPage>();
        app.Services.GetRequiredService<BotMeter>().Watch(
            () => board.Facts.Snapshot.Partners.Length,
            () => board.Facts.Sync is { } sync ? (clock.Now - sync.At).TotalSeconds : double.NaN);
        var deliveries = app.Services.GetRequiredService<DeliveryFigures>();
        app.Services.GetRequiredService<BotMeter>().WatchDeliveries(
            () => deliveries.Last?.Waiting ?? double.NaN,
            () => deliveries.Last?.Parked.Sum(static lane => lane.Count) ?? double.NaN,
            () => deliveries.Last is null ? double.NaN : deliveries.OldestSeconds);
        var loaded = app.Services.GetRequiredService<LoadedSettings>();
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (loaded.DevelopmentMode)
            {
                app.Logger.DevelopmentMode();
                app.Logger.OpenPage(app.Urls.First());
            }
        });
    }

    internal static Channels.Teams.TeamsOptions TeamsOf(Options.TeamsOptions teams) => new()
    {
        AppId = teams.AppId ?? string.Empty,
        Type = Enum.Parse<TeamsAppType>(teams.Type, ignoreCase: true),
        TenantId = teams.TenantId ?? string.Empty,
        Secret = teams.Secret ?? string.Empty,
        CertificatePath = teams.CertificatePath ?? string.Empty,
        ServiceUrls = [.. teams.ServiceUrls.OfType<string>()],
        OpenIdMetadata = teams.OpenIdMetadata ?? string.Empty,
        Graph = teams.Graph,
    };
}
