using System.Net;
using System.Net.Sockets;

namespace PartnerTiers.Channels.Outbound;

/// <summary>
/// For everything that is fetched from an address that came from outside. Names are looked up here and what is connected to is the very address that was
/// checked, so a name that changes its address in between gains nothing; each redirect connects anew and is checked anew. No proxy, because it would look
/// names up itself; no cookies.
/// </summary>
internal static class GuardedHandler
{
    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(10);

    /// <summary>A handler.</summary>
    /// <param name="configured">Where the operator said that it may go.</param>
    /// <param name="redirects">How many are followed; 0: none.</param>
    /// <param name="lookUp">How names are looked up; null: by the system.</param>
    public static SocketsHttpHandler Make(ConfiguredAddresses configured, int redirects, Func<string, CancellationToken, Task<IPAddress[]>>? lookUp = null) => new()
    {
        AllowAutoRedirect = redirects > 0,
        MaxAutomaticRedirections = Math.Max(redirects, 1),
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = Connecting,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = 64,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, configured, lookUp ?? Dns.GetHostAddressesAsync, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint to, ConfiguredAddresses configured, Func<string, CancellationToken, Task<IPAddress[]>> lookUp, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(to.Host.Trim('[', ']'), out var literal) ? [literal] : await lookUp(to.Host, cancellationToken);

        // One address in a private network among public ones is a trick too.
        if (addresses.Length == 0 || (!configured.Hold(to.Host, to.Port) && !addresses.All(configured.Allow)))
        {
            throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, $"{to.Host} is not an address of the internet, and no setting names it.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
