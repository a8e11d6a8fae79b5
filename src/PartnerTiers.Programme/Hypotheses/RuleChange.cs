using System.Collections.Immutable;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Hypotheses;

/// <summary>One number of the rule book that somebody supposes to be another.</summary>
/// <param name="Criterion">Id of a plain criterion.</param>
/// <param name="Tier">Id of a tier above the lowest.</param>
/// <param name="Need">The supposed number, in the criterion's unit.</param>
/// <param name="Type">A partner type: its own number changes; null: the number of <c>Needs</c>, which types and regions with numbers of their own don't follow.</param>
/// <param name="Region">A region of the CRM: its own number changes, whatever type a partner there is of; null: regions keep theirs. Not together with a type.</param>
public sealed record RuleChange(string Criterion, string Tier, decimal Need, string? Type = null, string? Region = null)
{
    /// <summary>The rules as they would be; null where there is no such tier, no such criterion with one single number, or both a type and a region.</summary>
    public RuleBookVersion? ApplyTo(RuleBookVersion rules)
    {
        if (rules.FindCriterion(Criterion) is not { OnlyPart: { } part } criterion || rules.FindTier(Tier) is not { } tier || rules.RankOf(tier) == 0)
        {
            return null;
        }

        if (Type is not null && Region is not null)
        {
            return null;
        }

        var changed = Region is not null ? part with { ByRegion = With(part.ByRegion, Region, With(Find(part.ByRegion, Region) ?? ImmutableDictionary<string, decimal?>.Empty, tier.Id, Need)) }
            : Type is null ? part with { Needs = With(part.Needs, tier.Id, Need) }
            : part with { ByType = With(part.ByType, Type, With(Find(part.ByType, Type) ?? ImmutableDictionary<string, decimal?>.Empty, tier.Id, Need)) };
        return rules with { Criteria = rules.Criteria.Replace(criterion, criterion with { Groups = [[changed]] }) };
    }

    // Ids compare without case, so what is spelt otherwise goes.
    private static ImmutableDictionary<string, T> With<T>(ImmutableDictionary<string, T> numbers, string id, T value) =>
        numbers.RemoveRange(numbers.Keys.Where(key => string.Equals(key, id, StringComparison.OrdinalIgnoreCase))).Add(id, value);

    private static T? Find<T>(ImmutableDictionary<string, T> numbers, string id)
        where T : class => numbers.FirstOrDefault(pair => string.Equals(pair.Key, id, StringComparison.OrdinalIgnoreCase)).Value;
}
