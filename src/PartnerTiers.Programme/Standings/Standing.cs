using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>What the rules say about one partner: judged for one day on the facts of one day. The same facts, rules and days give the same standing, bit for bit.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="JudgedOn">The day judged (D).</param>
/// <param name="FactsOn">Facts dated after this day did not count (F); on or before <paramref name="JudgedOn"/>.</param>
/// <param name="Published">The tier of the last published decision; before the first, the CRM's.</param>
/// <param name="Earned">The highest tier whose criteria, and those of every tier below it, all hold.</param>
/// <param name="Next">The tier above the published one; null at the top.</param>
/// <param name="Progress">Overall progress to <paramref name="Next"/>, 0 to 1; 1 at the top.</param>
/// <param name="Criteria">A result for every criterion that is asked at some tier, in the order of the rule book.</param>
/// <param name="Version">The rules that judged.</param>
public sealed record Standing(
    string PartnerId,
    LocalDate JudgedOn,
    LocalDate FactsOn,
    Tier Published,
    Tier Earned,
    Tier? Next,
    decimal Progress,
    ImmutableArray<CriterionResult> Criteria,
    RuleBookVersion Version)
{
    /// <summary>Earns less than <see cref="Next"/>, but little is missing (<c>Review.NearUpgrade</c>).</summary>
    public bool NearUpgrade { get; init; }

    /// <summary>Already earns more than its published tier.</summary>
    public bool OnCourse => Version.RankOf(Earned) > Version.RankOf(Published);

    /// <summary>Would not keep its published tier.</summary>
    public bool BelowPublished => Version.RankOf(Earned) < Version.RankOf(Published);

    /// <summary>Misses its published tier's own criteria by little (<c>Review.NarrowMiss</c>).</summary>
    public bool NarrowMiss { get; init; }

    /// <summary>The results asked at <paramref name="tier"/>, in order.</summary>
    public IEnumerable<CriterionResult> AskedAt(Tier tier) => Criteria.Where(result => result.At(tier) is not null);

    /// <summary>The result of one criterion, or null when it is not asked of this partner.</summary>
    public CriterionResult? Of(string criterionId) =>
        Criteria.FirstOrDefault(result => string.Equals(result.Criterion.Id, criterionId, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public bool Equals(Standing? other) => ReferenceEquals(this, other)
        || (other is not null
            && PartnerId == other.PartnerId
            && JudgedOn == other.JudgedOn
            && FactsOn == other.FactsOn
            && Published == other.Published
            && Earned == other.Earned
            && Next == other.Next
            && Progress == other.Progress
            && NearUpgrade == other.NearUpgrade
            && NarrowMiss == other.NarrowMiss
            && Version == other.Version
            && Sequences.Same(Criteria, other.Criteria));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(PartnerId, JudgedOn, FactsOn, Published.Id, Earned.Id, Progress);
}
