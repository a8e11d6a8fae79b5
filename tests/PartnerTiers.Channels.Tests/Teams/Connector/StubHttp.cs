using System.Net;
using Microsoft.Identity.Client;

namespace PartnerTiers.Channels.Tests.Teams.Connector;

/// <summary>HTTP without a network: answers by a function and remembers what was asked.</summary>
internal sealed class StubHttp(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler, IHttpClientFactory, IMsalHttpClientFactory
{
    public List<(Uri Address, string? Token, string Body)> Asked { get; } = [];

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    public HttpClient GetHttpClient() => CreateClient(string.Empty);

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) => new(status) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add((request.RequestUri!, request.Headers.Authorization?.Parameter, request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken)));
        return answer(request);
    }
}
