using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>One measure compared with one number per tier.</summary>
[Either(nameof(Measure))]
public class PartOptions : MeasureOptions
{
    /// <summary>How the value is compared with the number. Default: at least.</summary>
    [ByDefault("at least")]
    [OneOf("at least", "at most", "more than", "less than")]
    public string? Word { get; init; }

    /// <summary>The number per tier. A tier that is absent or null is not asked, which is not zero.</summary>
    public Dictionary<string, decimal?>? Needs { get; init; }

    /// <summary>Numbers for one partner type; they win over Needs, tier by tier. Default: none.</summary>
    public Dictionary<string, Dictionary<string, decimal?>>? ByType { get; init; }

    /// <summary>Numbers for one region of the facts; they win over ByType and Needs, tier by tier. Default: none.</summary>
    public Dictionary<string, Dictionary<string, decimal?>>? ByRegion { get; init; }

    /// <summary>What no data means: not met, met (progress 1, gap 0), or as if not asked. Default: unmet.</summary>
    [ByDefault("unmet")]
    [OneOf("unmet", "met", "skip")]
    public string? WhenEmpty { get; init; }

    /// <summary>For certified_people: per tier and credential, how many people must hold it besides the number: 1 or more. Default: none.</summary>
    [Between(1, 1000000)]
    public Dictionary<string, Dictionary<string, int>>? PerCredential { get; init; }

    /// <summary>For points: what gives points.</summary>
    [Many(1)]
    public List<PointItemOptions?>? Items { get; init; }
}
