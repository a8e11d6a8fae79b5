using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PartnerTiers.Channels.Slack.Answering;
using PartnerTiers.Channels.Slack.Directory;
using PartnerTiers.Channels.Slack.Installs;
using PartnerTiers.Channels.Slack.Receiving;
using PartnerTiers.Channels.Slack.Surfaces.Buttons;
using PartnerTiers.Channels.Slack.Surfaces.Messages;
using PartnerTiers.Channels.Slack.WebApi;

namespace PartnerTiers.Channels.Slack;

/// <summary>Puts Slack into the host, which also gives an <c>IConversationDesk</c>, an <c>IInboundJournal</c>, an <see cref="ISlackInstallStore"/> and a <see cref="TimeProvider"/>.</summary>
public static class SlackRegistration
{
    private static readonly TimeSpan AnswerOfSlack = TimeSpan.FromSeconds(20);

    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        services.AddHttpClient(SlackApiClient.HttpName, static http => http.Timeout = AnswerOfSlack)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .RemoveAllLoggers();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<RateGates>();
        services.AddSingleton<SlackApiClient>();
        services.AddSingleton<SlackInstalls>();
        services.AddSingleton<SlackCaller>();
        services.AddSingleton<SlackDirectory>();
        services.AddSingleton<SlackAnswers>();
        services.AddSingleton<SlackDelivery>();
        services.AddSingleton<ResponseAddresses>();
        services.AddSingleton<ISlackSurface, Messages>();
        services.AddSingleton<ISlackSurface, Buttons>();
        services.AddSingleton<SlackQueue>();
        services.AddHostedService(static provider => provider.GetRequiredService<SlackQueue>());
        services.AddSingleton<SlackReception>();
        services.AddSingleton<SlackEndpoints>();
        return services;
    }

    /// <summary>Maps the addresses that Slack calls.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        routes.Map("/slack/events", static http => http.RequestServices.GetRequiredService<SlackEndpoints>().EventsAsync(http));
        routes.Map("/slack/interactions", static http => http.RequestServices.GetRequiredService<SlackEndpoints>().InteractionsAsync(http));
        routes.Map("/slack/options", static http => http.RequestServices.GetRequiredService<SlackEndpoints>().InteractionsAsync(http));
        routes.Map("/slack/commands", static http => http.RequestServices.GetRequiredService<SlackEndpoints>().CommandsAsync(http));
        return routes;
    }
}
