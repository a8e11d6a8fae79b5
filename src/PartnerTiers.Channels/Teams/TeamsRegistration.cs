using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PartnerTiers.Channels.Encounters;
using PartnerTiers.Channels.Inbound;
using PartnerTiers.Channels.Outbound;
using PartnerTiers.Channels.Teams.Authentication;
using PartnerTiers.Channels.Teams.Connector;
using PartnerTiers.Channels.Teams.Dialogs;
using PartnerTiers.Channels.Teams.Extensions;
using PartnerTiers.Channels.Teams.Groups;
using PartnerTiers.Channels.Teams.Proactive;
using PartnerTiers.Channels.Teams.Receiving;

namespace PartnerTiers.Channels.Teams;

/// <summary>Puts Teams into the host, which also gives an <c>IConversationDesk</c>, an <c>IInboundJournal</c> and a <see cref="TimeProvider"/>.</summary>
public static class TeamsRegistration
{
    private static readonly TimeSpan AnswerOfConnector = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AnswerOfKeys = TimeSpan.FromSeconds(10);

    /// <summary>In bytes: a page of 500 members and a set of keys are each a tenth of it.</summary>
    private const int LargestAnswer = 4 << 20;

    /// <summary>Adds the services.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsOptions options)
    {
        var configured = ConfiguredAddresses.Of([.. options.ServiceUrls, options.OpenIdMetadata, options.Graph], allowLoopback: options.IsDevelopment);
        services.AddHttpClient(ConnectorClient.HttpName, static http => (http.Timeout, http.MaxResponseContentBufferSize) = (AnswerOfConnector, LargestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => GuardedHandler.Make(configured, redirects: 0))
            .RemoveAllLoggers();
        services.AddHttpClient(PublishedSigningKeys.HttpName, static http => (http.Timeout, http.MaxResponseContentBufferSize) = (AnswerOfKeys, LargestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => GuardedHandler.Make(configured, redirects: 3))
            .RemoveAllLoggers();
        services.AddHttpClient(DirectoryGroups.HttpName, static http => (http.Timeout, http.MaxResponseContentBufferSize) = (AnswerOfKeys, LargestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => GuardedHandler.Make(configured, redirects: 0))
            .RemoveAllLoggers();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IInboundLimits, NoInboundLimits>();
        services.TryAddSingleton<IEncounters, NoEncounters>();
        services.AddSingleton(static provider => new DirectoryGroups(
            provider.GetRequiredService<TeamsOptions>(),
            provider.GetRequiredService<IHttpClientFactory>(),
            new IdentityTokens(provider.GetRequiredService<TeamsOptions>(), null, provider.GetRequiredService<ILogger<IdentityTokens>>(), provider.GetRequiredService<TeamsOptions>().Graph.TrimEnd('/')),
            provider.GetRequiredService<ILogger<DirectoryGroups>>()));
        services.AddSingleton(options);
        services.AddSingleton<ServiceUrlRules>();
        services.AddSingleton<ISigningKeys, PublishedSigningKeys>();
        services.AddSingleton<ChannelTokenValidator>();
        services.AddSingleton<IConnectorTokens>(static provider => new IdentityTokens(provider.GetRequiredService<TeamsOptions>(), null, provider.GetRequiredService<ILogger<IdentityTokens>>()));
        services.AddSingleton(static provider => new TeamsConnectionCheck(provider.GetRequiredService<TeamsOptions>(), provider.GetRequiredService<IConnectorTokens>()));
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<MemberDirectory>();
        services.TryAddSingleton<ISharedPace, PaceOfOne>();
        services.AddSingleton<ConversationPace>();
        services.AddSingleton(static provider => new TeamsMessenger(
            provider.GetRequiredService<ConnectorClient>(), provider.GetRequiredService<MemberDirectory>(), provider.GetRequiredService<ConversationPace>(), provider.GetRequiredService<TeamsOptions>()));
        services.AddSingleton<TypingIndicator>();
        services.AddSingleton<Delivery>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<TurnQueue>();
        services.AddHostedService(static provider => provider.GetRequiredService<TurnQueue>());
        services.AddSingleton<Invokes>();
        services.AddSingleton<Invocation>();
        services.AddSingleton<IInvokeHandler, PartnerLookup>();
        services.AddSingleton<IInvokeHandler, LinkUnfurling>();
        services.AddSingleton<IInvokeHandler, MessageAction>();
        services.AddSingleton<IInvokeHandler, DialogInvokes>();
        services.AddSingleton<IInvokeHandler, PartnerChoices>();
        services.AddSingleton<Reception>();
        services.AddSingleton<MessagesEndpoint>();
        return services;
    }

    /// <summary>Maps <c>/api/messages</c>.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder routes)
    {
        routes.Map("/api/messages", static http => http.RequestServices.GetRequiredService<MessagesEndpoint>().HandleAsync(http));
        return routes;
    }
}
