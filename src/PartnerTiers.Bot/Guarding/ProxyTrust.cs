using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace PartnerTiers.Bot.Guarding;

/// <summary>Which proxies are believed when they say for whom they ask. Anybody can write these headers, so nobody is believed by default.</summary>
internal static class ProxyTrust
{
    /// <summary>Reads an address or a network in CIDR notation.</summary>
    public static bool TryParse(string? written, out IPNetwork network)
    {
        if (IPAddress.TryParse(written, out var address))
        {
            network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
            return true;
        }

        return IPNetwork.TryParse(written, out network);
    }

    /// <summary>What the framework's middleware must know. A chain of proxies is followed as far as each of them is trusted.</summary>
    public static ForwardedHeadersOptions Options(IEnumerable<string?> trusted, IEnumerable<string> hosts)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
            AllowedHosts = [.. hosts],
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in trusted)
        {
            if (TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
        }

        return options;
    }
}
