using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>Some of a tier's criteria are enough.</summary>
public sealed class TierRuleOptions
{
    /// <summary>How many criteria must hold, the Always ones counted: 1 to 12.</summary>
    [Needed("how many criteria must hold")]
    [Between(1, 12)]
    public int? AtLeast { get; init; }

    /// <summary>Ids of the criteria that must hold in any case. Default: none.</summary>
    public List<string?> Always { get; init; } = [];
}
