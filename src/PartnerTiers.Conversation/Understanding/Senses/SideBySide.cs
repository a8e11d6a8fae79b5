using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>"Revenue of Elite vs Select", "how many resellers compared to ISVs": a figure of several values of one property, set side by side, is that figure of each.</summary>
internal static class SideBySide
{
    private const string Compare = "compare";

    public static void Read(Sense sense)
    {
        if (!sense.Concepts.Contains(Compare) || sense.Names.Count > 0 || sense.HasPronoun || sense.Grouping != Grouping.None || sense.Times.Count > 1 || sense.Order is not null || !IsOfFigures(sense))
        {
            return;
        }

        var several = sense.Terms.Where(static said => said.Condition is FilterTerm.OneOf { Not: false, Label: null } one && GroupingOf(one.Trait) != Grouping.None).GroupBy(static said => ((FilterTerm.OneOf)said.Condition).Trait)
            .Where(static same => same.Sum(static said => ((FilterTerm.OneOf)said.Condition).Values.Length) > 1).ToList();
        if (several is not [var same])
        {
            return;
        }

        var all = same.ToList();
        sense.Terms.RemoveAll(all.Contains);
        sense.Terms.Add(new SaidTerm(new FilterTerm.OneOf(same.Key, [.. all.SelectMany(static said => ((FilterTerm.OneOf)said.Condition).Values).Distinct(StringComparer.Ordinal)]), all[0].From, all[^1].To));
        sense.Grouping = GroupingOf(same.Key);
        sense.Concepts.Remove(Compare);
    }

    // A criterion, or how many there are; with anything else said, it is something else that is compared.
    private static bool IsOfFigures(Sense sense)
    {
        var others = sense.Concepts.Where(static concept => concept != Compare).ToList();
        return sense.Criteria.Count == 1 ? others.TrueForAll(static concept => concept is "average" or "total" or "howmuch" or "howmany") : sense.Criteria.Count == 0 && others is ["howmany"];
    }

    private static Grouping GroupingOf(Trait trait) => trait switch
    {
        Trait.Tier => Grouping.Tier,
        Trait.Region => Grouping.Region,
        Trait.Country => Grouping.Country,
        Trait.Type => Grouping.Type,
        Trait.Manager => Grouping.Manager,
        Trait.Industry => Grouping.Industry,
        _ => Grouping.None,
    };
}
