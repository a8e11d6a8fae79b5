using System.Collections.Immutable;
using NodaTime;

namespace PartnerTiers.Programme.Rules;

/// <summary>The whole rules of a programme, from one day on.</summary>
/// <param name="Name">The programme's name.</param>
/// <param name="Currency">ISO 4217: the currency of scorecards and thresholds.</param>
/// <param name="TimeZone">When a day, and so a quarter, ends.</param>
/// <param name="FiscalYearStartMonth">1 to 12: the month in which Q1 starts.</param>
/// <param name="WindowQuarters">Length of the rolling window, 1 or more.</param>
/// <param name="Types">The partner types, lower case.</param>
/// <param name="Tiers">The tiers, lowest first; at least one.</param>
/// <param name="Criteria">The criteria in the order of the file.</param>
/// <param name="Benefits">What tiers get.</param>
/// <param name="Review">Days and limits of the quarterly review.</param>
/// <param name="Ramp">Relief for newcomers; null: none.</param>
/// <param name="EffectiveFrom">First day in force; null: from the beginning.</param>
public sealed record RuleBookVersion(
    string Name,
    string Currency,
    DateTimeZone TimeZone,
    int FiscalYearStartMonth,
    int WindowQuarters,
    ImmutableArray<string> Types,
    ImmutableArray<Tier> Tiers,
    ImmutableArray<Criterion> Criteria,
    ImmutableArray<Benefit> Benefits,
    ReviewRules Review,
    Ramp? Ramp = null,
    LocalDate? EffectiveFrom = null)
{
    /// <summary>The tier with this id, case aside, or null.</summary>
    public Tier? FindTier(string? id)
    {
        foreach (var tier in Tiers)
        {
            if (string.Equals(tier.Id, id, StringComparison.OrdinalIgnoreCase))
            {
                return tier;
            }
        }

        return null;
    }

    /// <summary>The criterion with this id, case aside, or null.</summary>
    public Criterion? FindCriterion(string? id) => Criteria.FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>How high <paramref name="tier"/> stands; 0 is the lowest.</summary>
    public int RankOf(Tier tier) => Tiers.IndexOf(tier);

    /// <summary>The tier above <paramref name="tier"/>, or null at the top.</summary>
    public Tier? Above(Tier tier) => RankOf(tier) + 1 is var rank && rank < Tiers.Length ? Tiers[rank] : null;
}
