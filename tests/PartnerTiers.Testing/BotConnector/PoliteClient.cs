namespace PartnerTiers.Testing.BotConnector;

/// <summary>An HTTP client that sends a large body only when it is asked to: a refusal that comes while it still sends would be lost in the connection's end.</summary>
public sealed class PoliteClient : HttpClient
{
    private const int Large = 60_000;

    public PoliteClient()
        : base(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(2) })
    {
    }

    public override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content?.Headers.ContentLength > Large)
        {
            request.Headers.ExpectContinue = true;
        }

        return base.SendAsync(request, cancellationToken);
    }
}
