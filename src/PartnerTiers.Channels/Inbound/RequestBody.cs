using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PartnerTiers.Channels.Inbound;

/// <summary>Reads the body of a request: not more than its endpoint wants, and not longer than anybody honest needs.</summary>
internal static class RequestBody
{
    /// <summary>Within this a body must have arrived. Whoever sends a letter a second keeps a connection for nothing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The whole body. One that is too large or too slow is not read on, and the connection ends with the answer.</summary>
    /// <param name="http">The request.</param>
    /// <param name="most">The most bytes.</param>
    /// <param name="time">The clock of the patience.</param>
    public static async Task<ReceivedBody> ReadAsync(HttpContext http, int most, TimeProvider time)
    {
        if (http.Request.ContentLength > most)
        {
            return Refuse(http, StatusCodes.Status413PayloadTooLarge);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most + 1;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted);
        using var body = new MemoryStream((int)Math.Min(http.Request.ContentLength ?? 4_096, most));
        var buffer = new byte[16_384];
        try
        {
            for (int read; (read = await http.Request.Body.ReadAsync(buffer, stop.Token)) > 0;)
            {
                if (body.Length + read > most)
                {
                    return Refuse(http, StatusCodes.Status413PayloadTooLarge);
                }

                body.Write(buffer, 0, read);
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            return Refuse(http, StatusCodes.Status408RequestTimeout);
        }
        catch (BadHttpRequestException refused)
        {
            return Refuse(http, refused.StatusCode);
        }

        return new ReceivedBody.Whole(body.ToArray());
    }

    /// <summary>The text of a body; null when it is no UTF-8.</summary>
    public static string? Text(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ReceivedBody.Refused Refuse(HttpContext http, int status)
    {
        http.Response.Headers.Connection = "close";
        return new ReceivedBody.Refused(status);
    }
}
