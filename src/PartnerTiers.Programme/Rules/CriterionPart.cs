using System.Collections.Immutable;

namespace PartnerTiers.Programme.Rules;

/// <summary>One measure compared with one number per tier.</summary>
/// <param name="Measure">What is measured and what is let through.</param>
/// <param name="Word">How the value is compared.</param>
/// <param name="Needs">The number per tier id (case aside); a tier that is absent or null is not asked.</param>
/// <param name="ByType">Numbers for one partner type; win over <paramref name="Needs"/>.</param>
/// <param name="ByRegion">Numbers for one region (case aside); win over <paramref name="ByType"/>.</param>
/// <param name="WhenEmpty">What no data means.</param>
public sealed record CriterionPart(
    MeasureRules Measure,
    Word Word,
    ImmutableDictionary<string, decimal?> Needs,
    ImmutableDictionary<string, ImmutableDictionary<string, decimal?>> ByType,
    ImmutableDictionary<string, ImmutableDictionary<string, decimal?>> ByRegion,
    WhenEmpty WhenEmpty);
