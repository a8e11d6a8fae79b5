using System.Collections.Immutable;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>
/// All-of groups of which one must hold. The best group is one that holds, else the one with the highest mean progress over the parts it asks; of
/// equals the one written first. Its gap is a number where a single part is missing.
/// </summary>
internal static class Alternatives
{
    public static ImmutableArray<TierResult> ByTier(ImmutableArray<PartResult> parts, int groups, ImmutableArray<Tier> tiers)
    {
        var results = ImmutableArray.CreateBuilder<TierResult>(tiers.Length - 1);
        for (var rank = 1; rank < tiers.Length; rank++)
        {
            TierResult? best = null;
            for (var group = 0; group < groups; group++)
            {
                if (Of(parts, group, tiers[rank]) is { } result && (best is null || IsBetter(result, best)))
                {
                    best = result;
                }
            }

            if (best is not null)
            {
                results.Add(best);
            }
        }

        return results.DrainToImmutable();
    }

    private static bool IsBetter(TierResult result, TierResult best) => result.Met ? !best.Met : !best.Met && result.Progress > best.Progress;

    /// <summary>One group at one tier; null when it asks nothing there, and so is no way to it.</summary>
    private static TierResult? Of(ImmutableArray<PartResult> parts, int group, Tier tier)
    {
        var (asked, unmet, progress) = (0, 0, 0m);
        TierResult? missing = null;
        Unit? unit = null;
        ImmutableArray<MissingCredential> credentials = [];
        foreach (var part in parts)
        {
            if (part.Group != group || At(part, tier) is not { } result)
            {
                continue;
            }

            asked++;
            progress += result.Progress;
            if (!result.Met)
            {
                unmet++;
                (missing, unit) = (result, part.Unit);
                credentials = credentials.AddRange(result.MissingCredentials);
            }
        }

        if (asked == 0)
        {
            return null;
        }

        return new TierResult(tier, null, Word.AtLeast, unmet == 0, unmet == 0 ? 0m : unmet == 1 ? missing!.Gap : null, unmet == 0 ? 1m : Math.Min(progress / asked, Distance.AlmostThere))
        {
            BestGroup = group,
            GapUnit = unmet == 1 ? unit : null,
            MissingCredentials = credentials,
            DealsToFix = unmet == 1 ? missing!.DealsToFix : 0,
        };
    }

    private static TierResult? At(PartResult part, Tier tier)
    {
        foreach (var result in part.ByTier)
        {
            if (ReferenceEquals(result.Tier, tier))
            {
                return result;
            }
        }

        return null;
    }
}
