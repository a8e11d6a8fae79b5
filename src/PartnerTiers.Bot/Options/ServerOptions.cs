using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options;

/// <summary>Section <c>Server</c>: what the server takes from the network. Where it listens is said by <c>urls</c>.</summary>
public sealed class ServerOptions
{
    /// <summary>Addresses or networks (10.0.0.0/8) of the proxies in front, whose X-Forwarded-For, -Proto and -Host are believed. Default: none, and nobody's are.</summary>
    public List<string?> TrustedProxies { get; init; } = [];

    /// <summary>Names under which the bot answers besides those of PublicUrl and of this machine; looked at when there is a PublicUrl. Default: none.</summary>
    public List<string?> Hosts { get; init; } = [];

    /// <summary>Requests worked on at once: 1 to 10000. Default: 64.</summary>
    [Between(1, 10_000)]
    public int AtOnce { get; init; } = 64;

    /// <summary>Requests that wait for their turn before further ones are asked to come again: 0 to 100000. Default: 512.</summary>
    [Between(0, 100_000)]
    public int Waiting { get; init; } = 512;
}
