using System.Threading.RateLimiting;
using PartnerTiers.Bot.Options;

namespace PartnerTiers.Bot.Guarding;

/// <summary>Lets some requests in at once, lets some wait in their order, and asks the rest to come again: platforms send again what is answered with 503.</summary>
internal sealed class Turnstile(ServerOptions server) : IDisposable
{
    private readonly ConcurrencyLimiter limiter =
        new(new ConcurrencyLimiterOptions { PermitLimit = server.AtOnce, QueueLimit = server.Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Works on a request when it is its turn.</summary>
    public async Task PassAsync(HttpContext http, RequestDelegate next)
    {
        using var lease = await limiter.AcquireAsync(cancellationToken: http.RequestAborted);
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "2";
        await http.Response.WriteAsync("busy, please come again\n", http.RequestAborted);
    }

    public void Dispose() => limiter.Dispose();
}
