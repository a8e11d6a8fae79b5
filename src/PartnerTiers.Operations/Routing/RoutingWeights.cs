using System.Collections.Immutable;

namespace PartnerTiers.Operations.Routing;

/// <summary>What decides whom to bring into a deal. Each reason gives a share of its weight; the score is what was reached of what could be, in percent.</summary>
public sealed record RoutingWeights
{
    /// <summary>The published tier: the top one gives all. 0 or more.</summary>
    public decimal Tier { get; init; } = 25m;

    /// <summary>Where it is: the country gives all, its region half. 0 or more.</summary>
    public decimal Place { get; init; } = 25m;

    /// <summary>What it can do: four tenths for saying so, the rest for people with a valid certificate in it. 0 or more.</summary>
    public decimal Capability { get; init; } = 20m;

    /// <summary>How many people with a certificate give all of it; 1 or more.</summary>
    public int EnoughPeople { get; init; } = 3;

    /// <summary>What customers say: a mean score of 3 gives nothing, 5 gives all, no data nothing. 0 or more.</summary>
    public decimal Satisfaction { get; init; } = 15m;

    /// <summary>How busy it is: no registered or open deal gives all, <see cref="FullLoad"/> of them nothing. 0 or more.</summary>
    public decimal Load { get; init; } = 10m;

    /// <summary>From how many registered and open deals on a partner has its hands full; 1 or more.</summary>
    public int FullLoad { get; init; } = 20;

    /// <summary>Deals of that size: the largest won deal measured by the amount asked, at most all. Without an amount it says nothing. 0 or more.</summary>
    public decimal Size { get; init; } = 5m;

    /// <summary>The partner type, by <see cref="Types"/>. 0 or more.</summary>
    public decimal Type { get; init; } = 5m;

    /// <summary>How well each type suits deals, 0 to 1, by id (case aside); a type without a number gives half.</summary>
    public ImmutableDictionary<string, decimal> Types { get; init; } =
        ImmutableDictionary.Create<string, decimal>(StringComparer.OrdinalIgnoreCase).Add("service", 1m).Add("reseller", 1m).Add("isv", 0.5m);

    /// <summary>As shipped.</summary>
    public static RoutingWeights Default { get; } = new();
}
