using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using PartnerTiers.Operations.Links;
using PartnerTiers.Operations.Time;

namespace PartnerTiers.Bot.Links;

/// <summary>Signed links, and the endpoints that they open.</summary>
internal static class LinkServices
{
    /// <summary>Adds <see cref="SignedLinks"/>. Needs the store.</summary>
    public static IServiceCollection AddSignedLinks(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("PartnerTiers");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(static provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new StoredKeys(provider.GetRequiredService<IKeyRing>(), provider.GetRequiredService<ProgrammeClock>())));
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, PathsUnlogged>();
        return services.AddSingleton<ILinkSeal, LinkSeal>().AddSingleton<SignedLinks>();
    }

    /// <summary>Maps an address whose last part is a signed link's token. A token that opens nothing, for whatever reason, gets one and the same page.</summary>
    /// <param name="routes">Where.</param>
    /// <param name="path">The address, with <c>{token}</c> in it.</param>
    /// <param name="purpose">The purpose for which the links were made.</param>
    /// <param name="open">Answers what a good link asks for.</param>
    public static IEndpointConventionBuilder MapSignedLink(this IEndpointRouteBuilder routes, string path, string purpose, Func<HttpContext, SignedLink, Task> open) =>
        routes.MapGet(path, async (HttpContext http, string token, SignedLinks links) =>
        {
            // What a token opens it opens for everyone who reads it in a trace.
            http.Features.Get<IHttpActivityFeature>()?.Activity.SetTag("url.path", path);
            if (await links.OpenAsync(purpose, token, http.RequestAborted) is { } link)
            {
                await open(http, link);
                return;
            }

            await OpenNothingAsync(http);
        });

    /// <summary>The page of every link that opens nothing.</summary>
    public static Task OpenNothingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync("This link does not open anything, or not any more.\nDieser Link öffnet nichts, oder nicht mehr.\n", http.RequestAborted);
    }
}
