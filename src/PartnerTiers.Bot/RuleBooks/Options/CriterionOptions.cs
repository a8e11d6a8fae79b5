using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>A criterion is one sentence: measure, filter, window, word, one number per tier.</summary>
[Either(nameof(Measure), nameof(AnyOf))]
public sealed class CriterionOptions : PartOptions
{
    /// <summary>Id of the criterion; compared without case.</summary>
    [Needed("the criterion's id")]
    public string? Id { get; init; }

    /// <summary>What it speaks about. Default: Outcomes, with a warning.</summary>
    [OneOf("Outcomes", "Capabilities")]
    public string? Bucket { get; init; }

    /// <summary>What people read. Default: the id, with a warning.</summary>
    public string? Name { get; init; }

    /// <summary>Instead of one measure: all-of groups of parts, of which one group must hold.</summary>
    [Many(1)]
    public List<List<PartOptions?>?>? AnyOf { get; init; }

    /// <summary>Partner types it applies to. Default: all.</summary>
    public List<string?>? OnlyFor { get; init; }

    /// <summary>Its sentence, by language code. Default: a sentence is made from the parts.</summary>
    public Dictionary<string, string>? Says { get; init; }

    /// <summary>The CRM field behind it. Optional.</summary>
    public string? Field { get; init; }
}
