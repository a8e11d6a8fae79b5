using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>Something that tiers get.</summary>
public sealed class BenefitOptions
{
    /// <summary>Id of the benefit; compared without case.</summary>
    [Needed("the benefit's id")]
    public string? Id { get; init; }

    /// <summary>What people read. Default: the id, with a warning.</summary>
    public string? Name { get; init; }

    /// <summary>What a tier gets, by tier id; a tier that is absent doesn't get it.</summary>
    [Needed("what each tier gets, by tier id")]
    public Dictionary<string, string>? Per { get; init; }
}
