using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace PartnerTiers.Bot.Tests.Attacks;

/// <summary>A connector without sockets: takes everything, knows nobody, and looks at what is said.</summary>
internal sealed class MutedConnector(Func<string, string?> leak) : HttpMessageHandler
{
    private long calls;

    /// <summary>How many calls came.</summary>
    public long Calls => Interlocked.Read(ref calls);

    /// <summary>What must not have been said.</summary>
    public ConcurrentBag<string> Leaks { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref calls);
        if (request.Content is not null && leak(await request.Content.ReadAsStringAsync(cancellationToken)) is { } found)
        {
            Leaks.Add(found);
        }

        return request.Method == HttpMethod.Get
            ? new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("{}", Encoding.UTF8, "application/json") }
            : new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"1"}""", Encoding.UTF8, "application/json") };
    }
}
