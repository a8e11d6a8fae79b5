using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Filters;

namespace PartnerTiers.Conversation.Tests.Evaluation;

/// <summary>
/// Writes any typed question as text in which only what matters differs: no order of conditions, values or partners, no labels, no days, no paging, and of
/// a group of countries only those where somebody is.
/// </summary>
internal static class QuestionText
{
    /// <summary>The text of <paramref name="question"/> about <paramref name="world"/>.</summary>
    public static string Of(Question question, World world)
    {
        var kind = QuestionCatalogue.KindOf(question).Id;
        var words = question.GetType().GetProperties()
            .Where(static property => property.Name is not ("EqualityContract" or "Skip"))
            .Where(property => !MeantQuestion.HoldsDays(property.GetValue(question)))
            .SelectMany(property => Member(property.Name, property.GetValue(question), world))
            .Order(StringComparer.Ordinal);
        return string.Join(' ', words.Prepend(kind));
    }

    private static IEnumerable<string> Member(string name, object? value, World world) => value switch
    {
        null or false => [],
        Filter filter when name == "Of" => [$"of({string.Join(';', filter.Terms.Select(term => Term(term, world)).Order(StringComparer.Ordinal))})"],
        Filter filter => Ranges(filter.Terms).Select(term => Term(term, world)).Distinct(StringComparer.Ordinal),
        Order order => [$"order={(order.Ascending ? '+' : '-')}{order.Criterion ?? order.Date?.ToString()}"],
        Enum when Convert.ToInt32(value, CultureInfo.InvariantCulture) == 0 => [],
        string text => [$"{name}={text.ToLowerInvariant()}"],
        decimal number => [string.Create(CultureInfo.InvariantCulture, $"{name}={number:0.#######}")],
        IEnumerable list => [$"{name}={Values(list.Cast<object>().Select(static item => item.ToString()!))}"],
        _ => [string.Create(CultureInfo.InvariantCulture, $"{name}={value}")],
    };

    // "From 200k up to 900k" is "between 200k and 900k".
    private static IEnumerable<FilterTerm> Ranges(ImmutableArray<FilterTerm> terms)
    {
        foreach (var term in terms)
        {
            var isEnd = term is FilterTerm.Compared { Not: false, Comparison: Comparison.AtLeast or Comparison.AtMost };
            var other = !isEnd ? null : terms.OfType<FilterTerm.Compared>().FirstOrDefault(item =>
                !item.Not && item.Criterion == ((FilterTerm.Compared)term).Criterion && (item.Comparison is Comparison.AtLeast or Comparison.AtMost) && item.Comparison != ((FilterTerm.Compared)term).Comparison);
            yield return other is null || term is not FilterTerm.Compared end ? term
                : new FilterTerm.Compared(end.Criterion, Comparison.Between, Math.Min(end.Value, other.Value), Math.Max(end.Value, other.Value));
        }
    }

    private static string Term(FilterTerm term, World world)
    {
        var text = term switch
        {
            FilterTerm.OneOf { Trait: Trait.Country } countries => $"if:Country={Values(Inhabited(countries.Values, world))}",
            FilterTerm.OneOf oneOf => $"if:{oneOf.Trait}={Values(oneOf.Values)}",
            FilterTerm.HasState state => $"if:State={state.State}",
            FilterTerm.Compared compared => string.Create(CultureInfo.InvariantCulture, $"if:{compared.Criterion} {compared.Comparison} {compared.Value:0.#######}{compared.Upper?.ToString("' to '0.#######", CultureInfo.InvariantCulture)}"),
            FilterTerm.Joined joined => $"if:joined {joined.From:uuuu-MM-dd}..{(joined.To >= world.View.Today ? null : joined.To):uuuu-MM-dd}",
            FilterTerm.AnyOf any => $"if:({string.Join(" | ", any.Terms.Select(one => Term(one, world)).Order(StringComparer.Ordinal))})",
            _ => $"if:{term}",
        };
        return term.Not ? "not-" + text : text;
    }

    private static IEnumerable<string> Inhabited(ImmutableArray<string> countries, World world) => countries.Any(world.IsIn) ? countries.Where(world.IsIn) : countries;

    private static string Values(IEnumerable<string> values) => string.Join('|', values.Select(static value => value.ToLowerInvariant()).Order(StringComparer.Ordinal));
}
