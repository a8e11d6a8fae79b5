using System.Net;
using PartnerTiers.Bot.Options;

namespace PartnerTiers.Bot.Guarding;

/// <summary>Under which names the bot answers: those of its public address, those configured, and this machine's own for who is on it. A name that an attacker turned to our address is none of them.</summary>
internal sealed class HostNames(string? publicUrl, ServerOptions server)
{
    private readonly string? publicHost = Uri.TryCreate(publicUrl, UriKind.Absolute, out var url) ? url.IdnHost : null;

    /// <summary>The names people use; empty: any, because nothing says which.</summary>
    public IReadOnlyList<string> Public => publicHost is null ? [] : [publicHost, .. server.Hosts.OfType<string>()];

    /// <summary>Whether a request that names this host is answered.</summary>
    public bool Allows(string host, IPAddress? remote) =>
        publicHost is null
        || Public.Contains(host, StringComparer.OrdinalIgnoreCase)
        || ((remote is null || IPAddress.IsLoopback(remote)) && IsLocal(host));

    private static bool IsLocal(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
