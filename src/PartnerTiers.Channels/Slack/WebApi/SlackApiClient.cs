using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PartnerTiers.Channels.Slack.BlockKit;
using PartnerTiers.Channels.Slack.Receiving;

namespace PartnerTiers.Channels.Slack.WebApi;

/// <summary>
/// Calls methods of the Web API: always a form, nested values as JSON in it, because some methods refuse JSON. Waits for the pace of each method, and as long as Slack says.
/// A call is never tried again after it may have been done.
/// </summary>
internal sealed class SlackApiClient(IHttpClientFactory http, SlackOptions options, RateGates gates, TimeProvider time)
{
    /// <summary>The name of the HTTP client.</summary>
    public const string HttpName = "slack-api";

    private const int Attempts = 4;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);

    /// <summary>Calls a method.</summary>
    /// <param name="method">Its name: <c>chat.postMessage</c>.</param>
    /// <param name="token">Who speaks; null: nobody (<paramref name="basic"/> does, or an address that needs none).</param>
    /// <param name="place">What its limit is counted for: the installation.</param>
    /// <param name="arguments">Texts as they are, true and false, numbers, anything else as JSON; null ones are left out.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <param name="basic">Client id and secret, for installing.</param>
    /// <param name="isOnce">One request, and no wait: whoever asks tries again by a plan of its own.</param>
    /// <param name="isEntered">Its place at the gate is taken already.</param>
    public async Task<SlackOutcome> CallAsync(
        string method, string? token, string place, IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken, (string Id, string Secret)? basic = null, bool isOnce = false, bool isEntered = false)
    {
        place = method == MethodRates.PostMessage && arguments.TryGetValue("channel", out var channel) ? $"{place} {channel}" : place;
        for (var attempt = 1; ; attempt++)
        {
            var wait = isEntered ? TimeSpan.Zero : await gates.EnterAsync(method, place, isPatient: !isOnce, cancellationToken);
            if (wait > LongestWait || (isOnce && wait > TimeSpan.Zero))
            {
                return new SlackOutcome.Unavailable("the method's pace", wait);
            }

            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            var outcome = await OnceAsync(method, token, arguments, basic, cancellationToken);
            if (outcome is not SlackOutcome.Unavailable passing || attempt == Attempts || passing.After > LongestWait)
            {
                return outcome;
            }

            if (isOnce)
            {
                await gates.ShutAsync(method, place, passing.After ?? TimeSpan.Zero, cancellationToken);
                return outcome;
            }

            if (passing.After is { } said)
            {
                await gates.ShutAsync(method, place, said, cancellationToken);
            }
            else
            {
                gates.Shut(method, place, FirstWait * Math.Pow(2, attempt - 1));
            }
        }
    }

    private async Task<SlackOutcome> OnceAsync(string method, string? token, IReadOnlyDictionary<string, object?> arguments, (string Id, string Secret)? basic, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Api, method))
            {
                Content = new FormUrlEncodedContent(arguments.Where(static pair => pair.Value is not null).Select(static pair => KeyValuePair.Create(pair.Key, Written(pair.Value!)))),
            };
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("PartnerTiers", "1.0"));
            request.Headers.Authorization = token is not null ? new AuthenticationHeaderValue("Bearer", token)
                : basic is { } client ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{client.Id}:{client.Secret}")))
                : null;
            using var response = await http.CreateClient(HttpName).SendAsync(request, cancellationToken);
            return await ReadAsync(response, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            return failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError || IsHarmless(method)
                ? new SlackOutcome.Unavailable(failure.HttpRequestError.ToString())
                : new SlackOutcome.Uncertain(failure.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return IsHarmless(method) ? new SlackOutcome.Unavailable("no answer in time") : new SlackOutcome.Uncertain("no answer in time");
        }

        async Task<SlackOutcome> ReadAsync(HttpResponseMessage response, CancellationToken stop)
        {
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return new SlackOutcome.Unavailable("ratelimited", RetryAfter(response) ?? FirstWait);
            }

            var body = await response.Content.ReadAsStringAsync(stop);
            if (Parse(body) is not { } answer)
            {
                var detail = $"{(int)response.StatusCode} without an answer";
                return response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable || IsHarmless(method) ? new SlackOutcome.Unavailable(detail) : new SlackOutcome.Uncertain(detail);
            }

            if (answer.Flag("ok"))
            {
                return new SlackOutcome.Done(answer);
            }

            var error = answer.Text("error") ?? "no error named";
            return SlackErrors.KindOf(error) switch
            {
                SlackErrorKind.Passing => new SlackOutcome.Unavailable(error, RetryAfter(response)),
                SlackErrorKind.Doubtful when !IsHarmless(method) => new SlackOutcome.Uncertain(error),
                SlackErrorKind.Doubtful => new SlackOutcome.Unavailable(error),
                var kind => new SlackOutcome.Refused(error, kind, string.Join("; ", answer.At("response_metadata")?.List("messages").Select(static message => message.ToString()).Take(3) ?? [])),
            };
        }
    }

    /// <summary>Whether doing it twice does nothing more than doing it once.</summary>
    private static bool IsHarmless(string method) => method is not (MethodRates.PostMessage or "chat.postEphemeral" or "chat.startStream" or "chat.appendStream" or "oauth.v2.access" or "oauth.v2.exchange" or "views.open" or "views.push");

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private static string Written(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        int number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value, value.GetType(), SlackJson.Options),
    };

    private static JsonElement? Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
