namespace PartnerTiers.Programme.Rules;

/// <summary>One way to earn points: (measure ÷ Per, floored if Whole) × Rate, at most Cap; no data is 0.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Rate">Points for each <paramref name="Per"/>.</param>
/// <param name="Per">Not 0.</param>
/// <param name="Whole">Only whole multiples of <paramref name="Per"/> give points.</param>
/// <param name="Cap">Most points this item gives; null: no cap.</param>
/// <param name="Gate">At 0 points or fewer the whole criterion is unmet at every tier that asks it.</param>
public sealed record PointItem(MeasureRules Measure, decimal Rate = 1m, decimal Per = 1m, bool Whole = false, decimal? Cap = null, bool Gate = false);
