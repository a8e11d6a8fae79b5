using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Encounters;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Outbound;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Directory;
using PartnerTiers.Channels.Slack.Groups;
using PartnerTiers.Channels.Slack.Installing;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Proactive;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.SocketMode;
using PartnerTiers.Channels.Slack.Surfaces.Buttons;
using PartnerTiers.Channels.Slack.Surfaces.Commands;
using PartnerTiers.Channels.Slack.Surfaces.Feedback;
using PartnerTiers.Channels.Slack.Surfaces.Forms;
using PartnerTiers.Channels.Slack.Surfaces.Home;
using PartnerTiers.Channels.Slack.Surfaces.Lifecycle;
using PartnerTiers.Channels.Slack.Surfaces.Menus;
using PartnerTiers.Channels.Slack.Surfaces.Messages;
using PartnerTiers.Channels.Slack.Surfaces.Shortcuts;
using PartnerTiers.Channels.Slack.Surfaces.Unfurls;
using PartnerTiers.Channels.Slack.Surfaces.Welcomes;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack;

/// <summary>Puts Slack into the host, which also gives an <c>IConversationDesk</c>, an <c>IInboundJournal</c>, an <see cref="ISlackInstallStore"/>, an <see cref="ISlackHomePages"/> and a <see cref="TimeProvider"/>.</summary>
public static class SlackRegistration
{
    private static readonly TimeSpan AnswerOfSlack = TimeSpan.FromSeconds(20);

    /// <summary>In bytes: a page of members or a published view is a tenth of it.</summary>
    private const int LargestAnswer = 4 << 20;

    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        var configured = ConfiguredAddresses.Of([options.ApiUrl], allowLoopback: false);
        services.AddHttpClient(SlackApiClient.HttpName, static http => (http.Timeout, http.MaxResponseContentBufferSize) = (AnswerOfSlack, LargestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => GuardedHandler.Make(configured, redirects: 0))
            .RemoveAllLoggers();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IInboundLimits, NoInboundLimits>();
        services.AddSingleton(options);
        services.TryAddSingleton<ISharedPace, PaceOfOne>();
        services.AddSingleton<RateGates>();
        services.AddSingleton<SlackApiClient>();
        services.AddSingleton<SlackInstalls>();
        services.AddSingleton<SlackCaller>();
        services.AddSingleton(static provider => new SlackConnectionCheck(provider.GetRequiredService<SlackOptions>(), provider.GetRequiredService<SlackInstalls>(), provider.GetRequiredService<SlackApiClient>()));
        services.AddSingleton<SlackDirectory>();
        services.AddSingleton(static provider => new SlackUserGroups(provider.GetRequiredService<SlackInstalls>(), provider.GetRequiredService<SlackCaller>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IEncounters, NoEncounters>();
        services.AddSingleton(static provider => new SlackMessenger(
            provider.GetRequiredService<SlackInstalls>(), provider.GetRequiredService<SlackCaller>(), provider.GetRequiredService<SlackDirectory>(), provider.GetRequiredService<RateGates>()));
        services.AddSingleton<SlackAnswers>();
        services.AddSingleton<TurnOwnership>();
        services.AddSingleton<SlackDelivery>();
        services.AddSingleton<ResponseAddresses>();
        services.AddSingleton<AnswerDialogs>();
        services.AddSingleton<HomePublishing>();
        services.AddSingleton(static provider => new SlackHomeRefresh(provider.GetRequiredService<HomePublishing>(), provider.GetRequiredService<ISlackHomePages>(), provider.GetRequiredService<SlackInstalls>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SlackHomeRefresh>>()));
        services.AddHostedService(static provider => provider.GetRequiredService<SlackHomeRefresh>());
        services.AddSingleton<ISlackSurface, Messages>();
        services.AddSingleton<ISlackSurface, HomeTab>();
        services.AddSingleton<ISlackSurface, Welcomes>();
        services.AddSingleton<ISlackSurface, Buttons>();
        services.AddSingleton<ISlackSurface, Forms>();
        services.AddSingleton<ISlackSurface, Commands>();
        services.AddSingleton<ISlackSurface, Sharing>();
        services.AddSingleton<ISlackSurface, WhoIsThisPartner>();
        services.AddSingleton<ISlackSurface, Feedback>();
        services.AddSingleton<ISlackSurface, Unfurls>();
        services.AddSingleton<ISlackSurface, Uninstalls>();
        services.AddSingleton<ISlackPrompt, PartnerMenu>();
        services.AddSingleton<SlackQueue>();
        services.AddHostedService(static provider => provider.GetRequiredService<SlackQueue>());
        services.AddSingleton<SlackPatience>();
        services.AddSingleton<SlackReception>();
        services.AddSingleton<SlackEndpoints>();
        services.AddSingleton<InstallStates>();
        services.AddSingleton<InstallEndpoints>();
        if (options.Mode == SlackMode.Socket && options.AppToken.Length > 0)
        {
            services.AddHostedService<SlackSocketModeClient>();
        }

        return services;
    }

    /// <summary>Maps the addresses that Slack calls.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        routes.Map("/slack/events", static http => http.RequestServices.GetRequiredService<SlackEndpoints>().EventsAsync(http));
        routes.Map("/slack/interactions", static http => http.RequestServices.GetRequiredService<SlackEndpoints>().InteractionsAsync(http));
        routes.Map("/slack/options", static http => http.RequestServices.GetRequiredService<SlackEndpoints>().InteractionsAsync(http));
        routes.Map("/slack/commands", static http => http.RequestServices.GetRequiredService<SlackEndpoints>().CommandsAsync(http));
        routes.MapGet("/slack/install", static http => http.RequestServices.GetRequiredService<InstallEndpoints>().BeginAsync(http));
        routes.MapGet("/slack/oauth_redirect", static http => http.RequestServices.GetRequiredService<InstallEndpoints>().FinishAsync(http));
        return routes;
    }
}
