using System.Collections.Immutable;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>Whether a tier's own criteria hold, and how far it is where they don't.</summary>
/// <param name="Unmet">How many criteria must still hold: those unmet, or, where a tier asks for at least n, how many more.</param>
/// <param name="WeakestProgress">The lowest progress among the criteria that <paramref name="Unmet"/> speaks of, the likeliest first; 1 when none.</param>
/// <param name="Progress">Mean progress over the criteria asked, whichever of them the tier's rule wants; 1 where none is asked.</param>
internal readonly record struct TierVerdict(int Unmet, decimal WeakestProgress, decimal Progress)
{
    public bool Holds => Unmet == 0;

    /// <summary>Whether little enough is missing.</summary>
    public bool IsWithin(NearRule near) => Unmet <= near.MaxUnmet && WeakestProgress >= near.MinProgress;

    /// <summary>
    /// Looks at the criteria asked at <paramref name="tier"/>. Of a rule "at least n" no more than those asked of this partner can be required; among the
    /// unmet ones that may still fill it, those furthest along are taken.
    /// </summary>
    public static TierVerdict Of(Tier tier, ImmutableArray<CriterionResult> criteria)
    {
        var (asked, met, unmetAlways, sum, weakest) = (0, 0, 0, 0m, 1m);
        List<decimal>? others = null;
        foreach (var criterion in criteria)
        {
            if (criterion.At(tier) is not { } result)
            {
                continue;
            }

            asked++;
            sum += result.Progress;
            if (result.Met)
            {
                met++;
            }
            else if (tier.Rule.AtLeast is null || IsAlways(tier.Rule, criterion.Criterion.Id))
            {
                unmetAlways++;
                weakest = Math.Min(weakest, result.Progress);
            }
            else
            {
                (others ??= []).Add(result.Progress);
            }
        }

        var unmet = unmetAlways;
        if (tier.Rule.AtLeast is { } least)
        {
            unmet = Math.Max(unmetAlways, Math.Min(least, asked) - met);
            others?.Sort();
            for (var i = 1; i <= unmet - unmetAlways; i++)
            {
                weakest = Math.Min(weakest, others![^i]);
            }
        }

        return new TierVerdict(unmet, weakest, asked == 0 ? 1m : sum / asked);
    }

    private static bool IsAlways(TierRule rule, string criterionId)
    {
        foreach (var id in rule.Always)
        {
            if (string.Equals(id, criterionId, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
