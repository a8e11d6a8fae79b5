using System.Net;
using Polly;
using Polly.Retry;

namespace PartnerTiers.Channels.Teams.Connector;

/// <summary>
/// When a call is tried again. 412, 429, 502, 503 and 504 are, as Microsoft's table says, after <c>Retry-After</c> or with growing, jittered waits.
/// Not tried again is a POST that may have arrived (500, 408, a connection lost after the request was sent, no answer in time): the connector
/// knows no idempotency key, and an answer missing is a smaller harm than one twice.
/// </summary>
internal static class ConnectorRetries
{
    private const int Retries = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>The pipeline.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Pipeline(TimeProvider time) => new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = Retries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromSeconds(2),
            MaxDelay = TimeSpan.FromSeconds(20),
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome switch
            {
                { Result: { } response } => IsWorthAnotherTry(response.StatusCode) && (RetryAfter(response, time) ?? TimeSpan.Zero) <= LongestWait,
                { Exception: HttpRequestException failure } => NeverLeft(failure),
                _ => false,
            }),
            DelayGenerator = arguments => ValueTask.FromResult(RetryAfter(arguments.Outcome.Result, time)),
        })
        .Build();

    /// <summary>The request was not sent at all.</summary>
    public static bool NeverLeft(HttpRequestException failure) =>
        failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;

    /// <summary>Statuses that say "later".</summary>
    public static bool IsWorthAnotherTry(HttpStatusCode status) =>
        status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>How long to stay away, as the connector says; null: it does not.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage? response, TimeProvider time) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}
