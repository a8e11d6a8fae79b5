using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>What one item of a points criterion gave.</summary>
/// <param name="Item">The rule.</param>
/// <param name="Value">What its measure found; null: no data, which gives no points.</param>
/// <param name="Unit">What <paramref name="Value"/> is counted in.</param>
/// <param name="Points">The points it gave, after rounding down and cap.</param>
/// <param name="Shut">It is a gate without points, so the criterion is unmet.</param>
public sealed record PointResult(PointItem Item, decimal? Value, Unit Unit, decimal Points, bool Shut);
