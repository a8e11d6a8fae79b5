using System.Collections.Immutable;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Gaps;

/// <summary>What lies between a partner and a tier: what must come, what may be chosen from, what is met.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Must">Unmet, and every one must hold; the furthest along first.</param>
/// <param name="Choice">Unmet, of which some must hold; the furthest along first.</param>
/// <param name="Choose">How many of <paramref name="Choice"/>; 0: none.</param>
/// <param name="Done">Met at the tier, in the order of the rule book.</param>
internal sealed record TierGap(Tier Tier, ImmutableArray<Check> Must, ImmutableArray<Check> Choice, int Choose, ImmutableArray<Check> Done)
{
    /// <summary>The tier, and every one below it, holds.</summary>
    public bool Holds => Must.IsEmpty && Choose == 0;

    /// <summary>How many things are missing.</summary>
    public int Missing => Must.Length + Choose;

    /// <summary>All that is open, what must come first.</summary>
    public ImmutableArray<Check> Open => Must.AddRange(Choose > 0 ? Choice : []);

    /// <summary>The size of the gap, for ordering: how far the missing things are away, added up; 0 when nothing is.</summary>
    public decimal Size => Must.Sum(check => 1m - check.At.Progress) + Choice.Take(Choose).Sum(check => 1m - check.At.Progress);

    /// <summary>Holds a standing against <paramref name="tier"/> and those below it.</summary>
    public static TierGap Of(Standing standing, Tier tier)
    {
        var version = standing.Version;
        List<Check> must = [], choice = [];
        var choose = 0;
        for (var rank = version.RankOf(tier); rank > 0; rank--)
        {
            var at = version.Tiers[rank];
            var unmet = standing.AskedAt(at).Select(result => new Check(result, result.At(at)!)).Where(check => !check.Met).ToList();
            var needed = Needed(standing, at, unmet);
            if (needed == unmet.Count)
            {
                must.AddRange(unmet.Where(check => must.TrueForAll(other => other.Criterion.Id != check.Criterion.Id)));
            }
            else if (needed > 0)
            {
                var always = unmet.Where(check => IsAlways(at, check)).ToList();
                must.AddRange(always.Where(check => must.TrueForAll(other => other.Criterion.Id != check.Criterion.Id)));

                // Lower tiers ask less of the same; the choice of the highest tier covers theirs.
                if (choose == 0)
                {
                    choice.AddRange(unmet.Except(always));
                    choose = needed - always.Count;
                }
            }
        }

        // What must come anyway is no longer a choice.
        var taken = choice.RemoveAll(check => must.Exists(other => other.Criterion.Id == check.Criterion.Id));
        choose = Math.Max(0, choose - taken);
        var done = standing.AskedAt(tier).Select(result => new Check(result, result.At(tier)!))
            .Where(check => check.Met && must.TrueForAll(other => other.Criterion.Id != check.Criterion.Id));
        return new TierGap(tier, Sorted(must), Sorted(choice), choose, [.. done]);
    }

    // How many of the unmet ones have yet to hold.
    private static int Needed(Standing standing, Tier tier, List<Check> unmet)
    {
        if (tier.Rule.AtLeast is not { } least)
        {
            return unmet.Count;
        }

        var asked = standing.AskedAt(tier).Count();
        return Math.Max(Math.Min(least, asked) - (asked - unmet.Count), unmet.Count(check => IsAlways(tier, check)));
    }

    private static bool IsAlways(Tier tier, Check check) => tier.Rule.Always.Contains(check.Criterion.Id, StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<Check> Sorted(IEnumerable<Check> checks) => [.. checks.OrderByDescending(check => check.At.Progress)];
}
