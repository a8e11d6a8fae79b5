using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Gaps;

/// <summary>One criterion held against one tier.</summary>
/// <param name="Result">How the partner does on the criterion.</param>
/// <param name="At">The verdict at the tier; of a lower one where that one asks more.</param>
internal sealed record Check(CriterionResult Result, TierResult At)
{
    public Criterion Criterion => Result.Criterion;

    public bool Met => At.Met;

    public decimal Progress => Met ? 1m : Math.Min(At.Progress, 0.99m);

    /// <summary>The parts that speak for it: the only one, or those of the group that is nearest (of a met criterion: that holds).</summary>
    public IReadOnlyList<(PartResult Part, TierResult At)> Parts => Criterion.IsAnyOf ? BestGroup : [(Result.Parts[0], At)];

    /// <summary>How many groups of alternatives ask something at this tier.</summary>
    public int Ways => AskedGroups.Count();

    private IEnumerable<IGrouping<int, (PartResult Part, TierResult At)>> AskedGroups => Result.Parts
        .Select(part => (Part: part, At: part.ByTier.FirstOrDefault(result => result.Tier.Id == At.Tier.Id)))
        .Where(pair => pair.At is not null)
        .Select(pair => (pair.Part, pair.At!))
        .GroupBy(pair => pair.Part.Group);

    private IReadOnlyList<(PartResult Part, TierResult At)> BestGroup => AskedGroups.FirstOrDefault(group => group.Key == At.BestGroup)?.ToList() ?? [];
}
