using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Senses;

namespace PartnerTiers.Conversation.Understanding.FollowUps;

/// <summary>Reads what only makes sense after another question: "and in APAC?", "only resellers", "what about Globex", "why?", "the second one", "more".</summary>
internal sealed class FollowUpReader(Grammar grammar)
{
    private const int Page = 10;

    // Words that tie a sentence to the one before.
    private static readonly ImmutableHashSet<string> Cues = ["about", "only"];

    /// <summary>The question a sentence makes of the one before; null: it stands on its own. <paramref name="isTied"/>: it says so itself.</summary>
    public Bound? Read(Sense sense, ThreadContext before, out bool isTied)
    {
        isTied = sense.ContinuesBefore || sense.Concepts.Overlaps(Cues);
        if (sense.Leftovers.Count > 0 || sense.Times.Count > 0 || sense.UnknownWords.Count > 0)
        {
            return null;
        }

        var concepts = sense.Concepts.Except(Cues).ToList();
        if (sense.Ordinal is { } choice && concepts.Count == 0 && PlaceOf(choice, before.Choices) is { } chosen)
        {
            isTied = true;
            return Make(KindOf(chosen)!, ValuesOf(chosen), sense);
        }

        if (before.Last is not { } last || KindOf(last) is not { } kind)
        {
            return null;
        }

        if (sense.Ordinal is { } place && concepts.Count == 0 && sense.Names.Count == 0 && sense.Terms.Count == 0)
        {
            isTied = true;
            return PlaceOf(place, before.Partners) is { } partner ? Make("scorecard", new() { ["partner"] = partner }, sense) : null;
        }

        if (concepts is ["why"] && sense.Names.Count == 0 && sense.Terms.Count == 0 && before.Partner is { } asked)
        {
            isTied = true;
            return Make("why", new() { ["partner"] = asked }, sense);
        }

        if ((concepts is ["more"] or ["others"]) && sense.Names.Count == 0 && sense.Terms.Count == 0 && grammar.Maker.Takes(kind, "skip"))
        {
            isTied = true;
            var values = ValuesOf(last);
            values["skip"] = (int)values["skip"] + Page;
            return Make(kind, values, sense);
        }

        // "How many is that": of a list its number, of anything else the same answer, whose header has it.
        if (concepts is ["howmany"] && SaysNoMore(sense) && grammar.Maker.Takes(kind, "filter"))
        {
            isTied = true;
            return kind is "find" ? Make("count", new(StringComparer.OrdinalIgnoreCase) { ["filter"] = ValuesOf(last)["filter"] }, sense) : Make(kind, ValuesOf(last), sense);
        }

        // "Elite partners in APAC" is a question of its own; "in APAC" is none.
        if (concepts.Count > 0 || sense.Ordinal is not null || (!isTied && sense.Softs.Count > 0) || sense.Spans.Length == 0)
        {
            return null;
        }

        return Changed(kind, sense, last);
    }

    private static bool SaysNoMore(Sense sense) => sense is { Ordinal: null, Amount: null, Order: null, Limit: null, Grouping: Grouping.None }
        && sense.Names.Count + sense.Terms.Count + sense.Criteria.Count + sense.Softs.Count == 0;

    private static T? PlaceOf<T>(int place, ImmutableArray<T> list)
        where T : class => place == -1 ? list.LastOrDefault() : place <= list.Length ? list[place - 1] : null;

    private string? KindOf(Question question) => grammar.Kinds.FirstOrDefault(item => item.Record == question.GetType())?.Id;

    private Bound? Changed(string kind, Sense sense, Question last)
    {
        var values = ValuesOf(last);
        var changed = false;
        SaidName? ambiguous = null;
        if (sense.Names is [var name])
        {
            if (!grammar.Maker.Takes(kind, "partner"))
            {
                return null;
            }

            values["partner"] = name.Partners[0];
            ambiguous = name.Partners.Length > 1 ? name : null;
            changed = true;
        }
        else if (sense.Names.Count > 1)
        {
            return null;
        }

        if (sense.Terms.Count > 0)
        {
            if (values.GetValueOrDefault("filter") is Filter filter)
            {
                values["filter"] = Merged(filter, sense.Terms);
            }
            else if (sense.Terms is [{ Condition: FilterTerm.OneOf { Trait: Trait.Tier, Not: false, Values: [var tier] } }] && grammar.Maker.Takes(kind, "tier"))
            {
                values["tier"] = tier;
            }
            else
            {
                return null;
            }

            changed = true;
        }

        if (!Change(sense.Criteria.Count == 1 ? sense.Criteria[0] : null, sense.Criteria.Count > 0, "criterion")
            || !Change(sense.Grouping == Grouping.None ? null : sense.Grouping, sense.Grouping != Grouping.None, "groupBy")
            || !Change(sense.Amount?.Value, sense.Amount is not null, "amount")
            || !Change(sense.Order, sense.Order is not null, "order")
            || !Change(sense.Limit, sense.Limit is not null, "limit"))
        {
            return null;
        }

        values.Remove("skip");
        _ = sense.Limit is null && sense.Order is null || values.Remove("place");
        return changed ? Make(kind, values, sense, ambiguous) : null;

        bool Change(object? value, bool isSaid, string member)
        {
            if (!isSaid)
            {
                return true;
            }

            if (value is null || !grammar.Maker.Takes(kind, member))
            {
                return false;
            }

            values[member] = value;
            changed = true;
            return true;
        }
    }

    // What is said again replaces what was said: of regions and countries too, which answer the same "where". "Without Denmark" only takes out of it.
    private static Filter Merged(Filter filter, List<SaidTerm> said) =>
        new([.. filter.Terms.Where(old => !said.Exists(term => SameMatter(old, term.Condition) && !TakesOut(old, term.Condition))), .. said.Select(static term => term.Condition)]);

    private static bool TakesOut(FilterTerm from, FilterTerm what) =>
        from is FilterTerm.OneOf { Not: false } wider && what is FilterTerm.OneOf { Not: true } part && (wider.Trait != part.Trait || wider.Values.Except(part.Values, StringComparer.OrdinalIgnoreCase).Any());

    private static bool SameMatter(FilterTerm left, FilterTerm right) => (left, right) switch
    {
        (FilterTerm.AnyOf any, _) => any.Terms.Any(one => SameMatter(one, right)),
        (_, FilterTerm.AnyOf any) => any.Terms.Any(one => SameMatter(left, one)),
        (FilterTerm.OneOf one, FilterTerm.OneOf other) => one.Trait == other.Trait || (IsPlace(one.Trait) && IsPlace(other.Trait)) || (IsTier(one.Trait) && IsTier(other.Trait)),
        (FilterTerm.Compared one, FilterTerm.Compared other) => one.Criterion == other.Criterion,
        (FilterTerm.HasState, FilterTerm.HasState) => true,
        _ => false,
    };

    private static bool IsPlace(Trait trait) => trait is Trait.Region or Trait.Country;

    private static bool IsTier(Trait trait) => trait is Trait.Tier or Trait.EarnedTier;

    private static Dictionary<string, object> ValuesOf(Question question) => question.GetType().GetProperties()
        .Select(property => (property.Name, Value: property.GetValue(question)))
        .Where(static member => member.Value is not null)
        .ToDictionary(static member => member.Name, static member => member.Value!, StringComparer.OrdinalIgnoreCase);

    private Bound? Make(string kind, Dictionary<string, object> values, Sense sense, SaidName? ambiguous = null) =>
        grammar.Kinds.Any(item => item.Id == kind)
            ? new Bound(new AskPhrase(kind, "(follow-up)", string.Empty, [], [], ImmutableDictionary<string, string>.Empty), values, ambiguous, false, [], sense.Cost)
            : null;
}
