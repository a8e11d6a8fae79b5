using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.FollowUps;

/// <summary>What a filter becomes when more is said.</summary>
internal static class FilterChange
{
    /// <summary>What is said again replaces what was said: of regions and countries too, which answer the same "where". "Without Denmark" only takes out of it.</summary>
    public static Filter Merged(Filter filter, IReadOnlyCollection<FilterTerm> said) =>
        new([.. filter.Terms.Where(old => !said.Any(term => SameMatter(old, term) && !TakesOut(old, term))), .. said]);

    /// <summary>"Ireland as well": values of what was said already are added to it; anything else is one more condition.</summary>
    public static Filter Widened(Filter filter, IReadOnlyCollection<FilterTerm> said)
    {
        var terms = filter.Terms.ToList();
        foreach (var term in said)
        {
            var at = term is FilterTerm.OneOf { Not: false } more ? terms.FindIndex(old => old is FilterTerm.OneOf { Not: false } one && one.Trait == more.Trait) : -1;
            if (at < 0)
            {
                terms.Add(term);
                continue;
            }

            var (old, other) = ((FilterTerm.OneOf)terms[at], (FilterTerm.OneOf)term);
            terms[at] = new FilterTerm.OneOf(old.Trait, [.. old.Values.Union(other.Values, StringComparer.OrdinalIgnoreCase)], Alternatives.Label(old, other));
        }

        return new Filter([.. terms]);
    }

    /// <summary>The filter without what it says of a property; null: it says nothing of it.</summary>
    public static Filter? Without(Filter filter, Trait trait)
    {
        var any = new FilterTerm.OneOf(trait, []);
        var rest = filter.Terms.RemoveAll(old => SameMatter(old, any));
        return rest.Length < filter.Terms.Length ? new Filter(rest) : null;
    }

    /// <summary>The filter with another number in its only comparison; null: it has none, or several. Without words the comparison stays what it was.</summary>
    public static Filter? Renumbered(Filter filter, Comparison? how, Quantity number)
    {
        if (filter.Terms.OfType<FilterTerm.Compared>().ToList() is not [{ Not: false, Upper: null } old])
        {
            return null;
        }

        // "Above 80 %" and then "90": of shares both are said.
        var value = old.Value is > 0 and <= 1 && number is { IsShare: false, Value: > 1 and <= 100 } ? number.Value / 100 : number.Value;
        return new Filter(filter.Terms.Replace(old, old with { Comparison = how ?? (number.OrMore ? Comparison.AtLeast : old.Comparison), Value = value }));
    }

    /// <summary>A number that is all that is said, perhaps with how it compares; null: more is said, or none.</summary>
    public static (Comparison? How, Quantity Number)? NumberIn(Sense sense) =>
        sense.Spans.Where(static span => span.Meaning is not (Meaning.Filler or Meaning.And or Meaning.Concept { Name: "about" or "only" or "more" } or Meaning.Soft { Name: "partner" or "which" or "who" or "show" or "all" })).Select(static span => span.Meaning).ToList() switch
        {
            [Meaning.Number only] => (null, only.Quantity),
            [Meaning.Operator sign, Meaning.Number number] when sign.Comparison != Comparison.Between => (sign.Comparison, number.Quantity),
            [Meaning.Number number, Meaning.After sign] => (sign.Comparison, number.Quantity),
            _ => null,
        };

    private static bool TakesOut(FilterTerm from, FilterTerm what) =>
        from is FilterTerm.OneOf { Not: false } wider && what is FilterTerm.OneOf { Not: true } part && (wider.Trait != part.Trait || wider.Values.Except(part.Values, StringComparer.OrdinalIgnoreCase).Any());

    private static bool SameMatter(FilterTerm left, FilterTerm right) => (left, right) switch
    {
        (FilterTerm.AnyOf any, _) => any.Terms.Any(one => SameMatter(one, right)),
        (_, FilterTerm.AnyOf any) => any.Terms.Any(one => SameMatter(left, one)),
        (FilterTerm.OneOf one, FilterTerm.OneOf other) => one.Trait == other.Trait || (IsPlace(one.Trait) && IsPlace(other.Trait)) || (IsTier(one.Trait) && IsTier(other.Trait)),
        (FilterTerm.Compared one, FilterTerm.Compared other) => one.Criterion == other.Criterion,
        (FilterTerm.HasState, FilterTerm.HasState) => true,
        (FilterTerm.Joined, FilterTerm.Joined) => true,
        _ => false,
    };

    private static bool IsPlace(Trait trait) => trait is Trait.Region or Trait.Country;

    private static bool IsTier(Trait trait) => trait is Trait.Tier or Trait.EarnedTier;
}
