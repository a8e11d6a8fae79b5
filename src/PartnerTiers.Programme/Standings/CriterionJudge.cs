using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>Judges one criterion for one partner.</summary>
internal static class CriterionJudge
{
    /// <summary>The result, or null when no tier asks the criterion of this partner.</summary>
    public static CriterionResult? Judge(Criterion criterion, RuleBookVersion version, Snapshot facts, PartnerFacts partner, LocalDate judgedOn, LocalDate factsOn, decimal? ramp)
    {
        if (!AppliesTo(criterion, partner.Partner.Type))
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<PartResult>(1);
        for (var group = 0; group < criterion.Groups.Length; group++)
        {
            foreach (var part in criterion.Groups[group])
            {
                parts.Add(PartJudge.Judge(part, group, Measuring.Of(part.Measure, version, facts, partner, judgedOn, factsOn), ramp));
            }
        }

        var results = parts.DrainToImmutable();
        var byTier = criterion.IsAnyOf ? Alternatives.ByTier(results, criterion.Groups.Length, version.Tiers) : results[0].ByTier;
        return byTier.IsEmpty ? null : new CriterionResult(criterion, criterion.IsAnyOf ? null : results[0].Value, results[0].Unit, byTier, results);
    }

    private static bool AppliesTo(Criterion criterion, string type)
    {
        if (criterion.OnlyFor.IsDefaultOrEmpty)
        {
            return true;
        }

        foreach (var one in criterion.OnlyFor)
        {
            if (string.Equals(one, type, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
