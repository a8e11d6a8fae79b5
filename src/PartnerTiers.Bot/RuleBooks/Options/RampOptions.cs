using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>Relief for newcomers: the "at least" and "more than" numbers are multiplied, unrounded, while the tenure is shorter than Months.</summary>
public sealed class RampOptions
{
    /// <summary>Months since joining: 1 to 120.</summary>
    [Needed("a number of months")]
    [Between(1, 120)]
    public int? Months { get; init; }

    /// <summary>What the numbers are multiplied by: 0 to 1.</summary>
    [Needed("a factor from 0 to 1")]
    [Between(0, 1)]
    public decimal? Factor { get; init; }
}
