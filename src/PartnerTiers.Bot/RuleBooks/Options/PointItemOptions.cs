using PartnerTiers.Bot.Options.Shape;

namespace PartnerTiers.Bot.RuleBooks.Options;

/// <summary>One way to earn points: (measure ÷ Per, floored if Whole) × Rate, at most Cap; no data is 0.</summary>
[Either(nameof(Measure))]
public sealed class PointItemOptions : MeasureOptions
{
    /// <summary>Points for each Per; negative: a deduction. Default: 1.</summary>
    public decimal Rate { get; init; } = 1;

    /// <summary>What Rate is given for, in the measure's unit: more than 0. Default: 1.</summary>
    [Between(0)]
    public decimal Per { get; init; } = 1;

    /// <summary>Only whole multiples of Per give points. Default: false.</summary>
    public bool Whole { get; init; }

    /// <summary>Most points this item gives. Default: no cap.</summary>
    public decimal? Cap { get; init; }

    /// <summary>At 0 points or fewer the whole criterion is unmet at every tier that asks it. Default: false.</summary>
    public bool Gate { get; init; }
}
