using System.Collections.Immutable;
using PartnerTiers.Operations.Routing;

namespace PartnerTiers.Bot.Options;

/// <summary>Hands the section <c>Routing</c> on to Operations.</summary>
public static class RoutingMapping
{
    /// <summary>The weights that the section makes; written types replace the default ones.</summary>
    public static RoutingWeights ToWeights(this RoutingOptions options) => new()
    {
        Tier = options.Tier,
        Place = options.Place,
        Capability = options.Capability,
        EnoughPeople = options.EnoughPeople,
        Satisfaction = options.Satisfaction,
        Load = options.Load,
        FullLoad = options.FullLoad,
        Size = options.Size,
        Type = options.Type,
        Types = options.Types is { } types ? types.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase) : RoutingWeights.Default.Types,
    };
}
