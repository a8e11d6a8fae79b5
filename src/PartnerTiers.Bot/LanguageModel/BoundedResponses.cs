namespace PartnerTiers.Bot.LanguageModel;

/// <summary>
/// Lets only small JSON through: a reply is one question, so whatever is larger or of another type is not read. What a refusal says is thrown away; it might repeat the key.
/// </summary>
/// <param name="sendsKey">False: the endpoint wants no key, and the placeholder that the client library insists on is not sent.</param>
internal sealed class BoundedResponses(bool sendsKey) : DelegatingHandler
{
    private const int MostBytes = 64 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!sendsKey)
        {
            request.Headers.Authorization = null;
        }

        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            if (!response.IsSuccessStatusCode)
            {
                response.Content.Dispose();
                response.Content = new ByteArrayContent([]);
                return response;
            }

            if (response.Content.Headers.ContentType?.MediaType is not "application/json")
            {
                throw new InvalidDataException("The reply is not JSON.");
            }

            await response.Content.LoadIntoBufferAsync(MostBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
