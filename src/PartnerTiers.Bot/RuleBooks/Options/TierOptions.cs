using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>A tier. The lowest is everyone's and asks nothing.</summary>
public sealed class TierOptions
{
    /// <summary>Id of the tier, as the CRM writes it; compared without case.</summary>
    [Needed("the tier's id")]
    public string? Id { get; init; }

    /// <summary>What people read; never translated. Default: the id, with a warning.</summary>
    public string? Name { get; init; }

    /// <summary>What the tier is for, in a few words. Optional.</summary>
    public string? Meaning { get; init; }

    /// <summary>How many of this tier's criteria must hold: "all", or a number with those that must hold always. Default: the programme's Rule.</summary>
    [OneOf("all")]
    public TextOr<TierRuleOptions>? Rule { get; init; }
}
