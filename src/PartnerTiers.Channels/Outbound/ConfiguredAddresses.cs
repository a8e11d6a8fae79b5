using System.Net;

namespace PartnerTiers.Channels.Outbound;

/// <summary>Where an operator has said that the bot goes, wherever that is: other clouds, tests, a gateway in one's own network.</summary>
/// <param name="Places">Hosts and ports.</param>
/// <param name="AllowLoopback">Without credentials, platforms are programs on this machine.</param>
internal sealed record ConfiguredAddresses(IReadOnlyList<(string Host, int Port)> Places, bool AllowLoopback)
{
    /// <summary>Of settings that hold addresses.</summary>
    public static ConfiguredAddresses Of(IEnumerable<string> settings, bool allowLoopback) =>
        new([.. settings.Select(static setting => Uri.TryCreate(setting, UriKind.Absolute, out var url) ? url : null).OfType<Uri>().Select(static url => (url.IdnHost, url.Port))], allowLoopback);

    /// <summary>Whether a place is one of them.</summary>
    public bool Hold(string host, int port) => Places.Any(place => place.Port == port && place.Host.Equals(host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a place may be gone to by its address.</summary>
    public bool Allow(IPAddress address) => PublicAddresses.Holds(address) || (AllowLoopback && IPAddress.IsLoopback(address));
}
