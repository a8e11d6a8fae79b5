using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.Options;

/// <summary>Section <c>Routing</c>: what decides whom to bring into a deal. Weights are compared with each other; the score shown is in percent of what could be had. 0 leaves a reason out.</summary>
public sealed class RoutingOptions
{
    /// <summary>The published tier: the top one gives all of it. Default: 25.</summary>
    [Between(0, 1000)]
    public decimal Tier { get; init; } = 25m;

    /// <summary>The country gives all of it, the country's region half. Default: 25.</summary>
    [Between(0, 1000)]
    public decimal Place { get; init; } = 25m;

    /// <summary>Having the capability gives four tenths, people with a valid certificate in it the rest. Default: 20.</summary>
    [Between(0, 1000)]
    public decimal Capability { get; init; } = 20m;

    /// <summary>How many people with a certificate are enough: 1 to 1000. Default: 3.</summary>
    [Between(1, 1000)]
    public int EnoughPeople { get; init; } = 3;

    /// <summary>The customers' mean score: 3 gives nothing, 5 all of it, no data nothing. Default: 15.</summary>
    [Between(0, 1000)]
    public decimal Satisfaction { get; init; } = 15m;

    /// <summary>No registered or open deal gives all of it, FullLoad of them nothing. Default: 10.</summary>
    [Between(0, 1000)]
    public decimal Load { get; init; } = 10m;

    /// <summary>With how many registered and open deals a partner has its hands full: 1 to 10000. Default: 20.</summary>
    [Between(1, 10000)]
    public int FullLoad { get; init; } = 20;

    /// <summary>The largest won deal measured by the amount asked, where one is. Default: 5.</summary>
    [Between(0, 1000)]
    public decimal Size { get; init; } = 5m;

    /// <summary>How well the partner type suits, by Types. Default: 5.</summary>
    [Between(0, 1000)]
    public decimal Type { get; init; } = 5m;

    /// <summary>How well each partner type suits, 0 to 1; a type that is not named suits half. Default: service 1, reseller 1, isv 0.5.</summary>
    [Between(0, 1)]
    public Dictionary<string, decimal>? Types { get; init; }
}
