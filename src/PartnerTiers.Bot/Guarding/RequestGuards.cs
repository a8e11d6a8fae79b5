using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using PartnerTiers.Bot.Composition;

namespace PartnerTiers.Bot.Guarding;

/// <summary>What every request passes before any endpoint sees it.</summary>
internal static class RequestGuards
{
    /// <summary>The largest body that any endpoint reads; each has its own, lower limit.</summary>
    private const int LargestBody = 1 << 20;

    /// <summary>What Kestrel itself refuses: more than this of anything, or slower than this.</summary>
    public static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.MaxConcurrentConnections = 5_000;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 512, gracePeriod: TimeSpan.FromSeconds(5));
    }

    /// <summary>Puts the guards in front.</summary>
    public static WebApplication UseGuards(this WebApplication app)
    {
        var loaded = app.Services.GetRequiredService<LoadedSettings>();
        var (server, publicUrl) = (loaded.Settings.Server, loaded.Settings.PublicUrl);
        var hosts = new HostNames(publicUrl, server);
        var isPublic = publicUrl?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
        var turnstile = app.Services.GetRequiredService<Turnstile>();

        app.Use((http, next) =>
        {
            AnswerHeaders.Promise(http, isPublic);
            return next(http);
        });

        // In development mode a forwarded request is nobody's, so its headers must stay for the channels to see.
        if (!loaded.DevelopmentMode && server.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders(ProxyTrust.Options(server.TrustedProxies, hosts.Public));
        }

        app.Use((http, next) =>
        {
            if (!OperatorEndpoint.Is(http) && !hosts.Allows(http.Request.Host.Host, http.Connection.RemoteIpAddress))
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return http.Response.WriteAsync("this is not the address of the bot\n", http.RequestAborted);
            }

            if (isPublic && CameUnencrypted(http))
            {
                http.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
                http.Response.Headers.Location = publicUrl!.TrimEnd('/') + http.Request.Path.ToUriComponent() + http.Request.QueryString.ToUriComponent();
                return Task.CompletedTask;
            }

            return OperatorEndpoint.Is(http) ? next(http) : turnstile.PassAsync(http, next);
        });
        return app;
    }

    /// <summary>A trusted proxy says that a browser asked without encryption. Nothing is redirected that carries a body: it has travelled already.</summary>
    private static bool CameUnencrypted(HttpContext http) =>
        !http.Request.IsHttps
        && http.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalProtoHeaderName)
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && !OperatorEndpoint.Is(http);
}
