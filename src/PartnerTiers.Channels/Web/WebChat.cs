using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace PartnerTiers.Channels.Web;

/// <summary>The local chat page at <c>/</c>. It needs an <c>IConversationDesk</c> among the services.</summary>
public static class WebChat
{
    /// <summary>Registers the page.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, WebChatOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton(options).AddSingleton<ChatPage>().AddSingleton<ChatEndpoint>();
    }

    /// <summary>Maps <c>GET /</c>, its files and <c>POST /chat</c>. Everything answers this computer only, and only in development mode.</summary>
    public static IEndpointRouteBuilder MapWebChat(this IEndpointRouteBuilder routes)
    {
        var page = routes.ServiceProvider.GetRequiredService<ChatPage>();
        routes.MapGet("/", Guarded(page.WriteAsync));
        foreach (var file in PageFile.All)
        {
            routes.MapGet("/chat/" + file.Name, Guarded(file.WriteAsync));
        }

        routes.MapPost("/chat", Guarded(routes.ServiceProvider.GetRequiredService<ChatEndpoint>().AnswerAsync));
        return routes;
    }

    private static RequestDelegate Guarded(RequestDelegate inner) => context =>
    {
        PageHeaders.Set(context.Response);
        var options = context.RequestServices.GetRequiredService<WebChatOptions>();
        if (!options.Development)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (LocalRequest.WhyNot(context) is { } reason)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync(reason, context.RequestAborted);
        }

        return inner(context);
    };
}
