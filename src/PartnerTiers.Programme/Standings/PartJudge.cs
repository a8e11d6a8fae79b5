using System.Collections.Immutable;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>Measures one part and compares it with the number of each tier.</summary>
internal static class PartJudge
{
    /// <param name="part">The rule.</param>
    /// <param name="group">Index of its group.</param>
    /// <param name="measuring">The measure to take, of the partner and days judged.</param>
    /// <param name="ramp">The factor on "at least" and "more than" numbers; null: no ramp.</param>
    public static PartResult Judge(CriterionPart part, int group, Measuring measuring, decimal? ramp)
    {
        var found = measuring.Take();
        if (found.Value is null && part.WhenEmpty == WhenEmpty.Skip)
        {
            return new PartResult(part, group, measuring, found, []);
        }

        var tiers = measuring.Version.Tiers;
        var results = ImmutableArray.CreateBuilder<TierResult>(tiers.Length - 1);
        for (var rank = 1; rank < tiers.Length; rank++)
        {
            if (Thresholds.Of(part, tiers[rank], measuring.Partner.Partner) is { } asked)
            {
                var need = ramp is { } factor && part.Word.AsksForMore() ? Saturating.Multiply(asked, factor) : asked;
                results.Add(Compare(part, tiers[rank], need, found));
            }
        }

        return new PartResult(part, group, measuring, found, results.DrainToImmutable());
    }

    private static TierResult Compare(CriterionPart part, Tier tier, decimal need, in Measurement found)
    {
        if (found.Value is not { } value)
        {
            var passes = part.WhenEmpty == WhenEmpty.Met;
            return new TierResult(tier, need, part.Word, passes, passes ? 0m : need, passes ? 1m : 0m);
        }

        var holds = part.Word.Holds(value, need);
        var missing = found.Holders is { } holders ? Missing(part, tier, holders) : [];
        var met = holds && missing.IsEmpty && !found.Shut;
        var progress = Distance.Progress(part.Word, value, need, holds);
        if (holds && !met)
        {
            progress = Distance.AlmostThere;
        }

        return new TierResult(tier, need, part.Word, met, holds ? 0m : Distance.Gap(part.Word, value, need), missing.IsEmpty || !holds ? progress : ScarcestShare(part, tier, found.Holders!))
        {
            MissingCredentials = missing,
            DealsToFix = met || found.InOrder is not { } tidy ? 0 : DealsToFix(part.Word, tidy, found.Of, need),
        };
    }

    private static ImmutableArray<MissingCredential> Missing(CriterionPart part, Tier tier, IReadOnlyDictionary<string, int> holders)
    {
        if (!Thresholds.TryFind(part.Measure.PerCredential, tier.Id, out var minimums))
        {
            return [];
        }

        var missing = ImmutableArray.CreateBuilder<MissingCredential>();
        foreach (var (credential, least) in minimums.OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (holders.GetValueOrDefault(credential) is var held && held < least)
            {
                missing.Add(new MissingCredential(credential, least - held));
            }
        }

        return missing.DrainToImmutable();
    }

    // Of several minimums the one furthest away says how far it is: other people with other credentials don't replace an architect.
    private static decimal ScarcestShare(CriterionPart part, Tier tier, IReadOnlyDictionary<string, int> holders)
    {
        var share = 1m;
        if (Thresholds.TryFind(part.Measure.PerCredential, tier.Id, out var minimums))
        {
            foreach (var (credential, least) in minimums)
            {
                share = least <= 0 ? share : Math.Min(share, (decimal)holders.GetValueOrDefault(credential) / least);
            }
        }

        return share;
    }

    private static int DealsToFix(Word word, int tidy, int of, decimal need)
    {
        for (var fixes = 1; fixes <= of - tidy; fixes++)
        {
            if (word.Holds((decimal)(tidy + fixes) / of, need))
            {
                return fixes;
            }
        }

        return 0;
    }
}
