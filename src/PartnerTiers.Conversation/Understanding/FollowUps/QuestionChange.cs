using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Understanding.FollowUps;

/// <summary>The question before, changed in what is said anew.</summary>
internal sealed class QuestionChange(Grammar grammar)
{
    private const int MostCompared = 4;
    private const int Page = 10;

    /// <summary>The id of a question's kind.</summary>
    public string? KindOf(Question question) => grammar.Kinds.FirstOrDefault(item => item.Record == question.GetType())?.Id;

    /// <summary>The members of a question that have a value.</summary>
    public static Dictionary<string, object> ValuesOf(Question question) => question.GetType().GetProperties()
        .Select(property => (property.Name, Value: property.GetValue(question)))
        .Where(static member => member.Value is not null)
        .ToDictionary(static member => member.Name, static member => member.Value!, StringComparer.OrdinalIgnoreCase);

    /// <summary>Such a question, as a reading of <paramref name="sense"/>.</summary>
    public Bound? Make(string kind, Dictionary<string, object> values, Sense sense, SaidName? ambiguous = null) =>
        grammar.Kinds.Any(item => item.Id == kind)
            ? new Bound(new AskPhrase(kind, "(follow-up)", string.Empty, [], [], ImmutableDictionary<string, string>.Empty), values, ambiguous, false, [], sense.Cost)
            : null;

    /// <summary>"Make that 4.7", "under 3.5": another number in the place of the only one.</summary>
    public Bound? Renumbered(string kind, Sense sense, Question last)
    {
        var values = ValuesOf(last);
        if (FilterChange.NumberIn(sense) is not { } said)
        {
            return null;
        }

        if (kind == "rule-what-if" && said.How is null)
        {
            values["need"] = Quantities.Scaled(said.Number, (decimal)values["need"]);
            return Make(kind, values, sense);
        }

        // "Which are below 4?" of a figure by region: who they are.
        if (kind == "count" && said.How is { } how && values.GetValueOrDefault("criterion") is string measured && values.GetValueOrDefault("filter") is Filter counted)
        {
            return Make("find", new(StringComparer.OrdinalIgnoreCase) { ["filter"] = FilterChange.Merged(counted, [new FilterTerm.Compared(measured, how, said.Number.Value)]) }, sense);
        }

        if (said is { How: null, Number: { IsMoney: false, IsShare: false, Value: >= 1 and <= 1000 } number } && decimal.IsInteger(number.Value) && values.ContainsKey("limit") && grammar.Maker.Takes(kind, "limit"))
        {
            // "Show me 10" after the top 5.
            values["limit"] = (int)number.Value;
            return Make(kind, values, sense);
        }

        if (values.GetValueOrDefault("filter") is not Filter filter || FilterChange.Renumbered(filter, said.How, said.Number) is not { } other || values.ContainsKey("limit"))
        {
            return null;
        }

        values["filter"] = other;
        values.Remove("skip");
        return Make(kind, values, sense);
    }

    /// <summary>What comes after what was shown; after the top 5 those from the sixth on.</summary>
    /// <param name="kind">The kind of the question before.</param>
    /// <param name="sense">The sentence.</param>
    /// <param name="last">The question before.</param>
    /// <param name="count">How many more of a list that was cut short; null: all of them.</param>
    public Bound? Continued(string kind, Sense sense, Question last, int? count)
    {
        var values = ValuesOf(last);
        if (values.GetValueOrDefault("limit") is not int limit)
        {
            values["skip"] = (int)values["skip"] + Page;
            return Make(kind, values, sense);
        }

        values["skip"] = limit;
        values.Remove("limit");
        if (count is { } more)
        {
            values["limit"] = limit + more;
        }

        return Make(kind, values, sense);
    }

    /// <summary>"All types": without what was said of it.</summary>
    public Bound? Widened(string kind, Sense sense, Question last, Trait trait)
    {
        var values = ValuesOf(last);
        if (sense.Terms.Count + sense.Names.Count > 0 || values.GetValueOrDefault("filter") is not Filter filter || FilterChange.Without(filter, trait) is not { } wider)
        {
            return null;
        }

        values["filter"] = wider;
        values.Remove("skip");
        return Make(kind, values, sense);
    }

    /// <summary>"Compared with last quarter": of a figure that has a stretch of time already.</summary>
    public Bound? Versus(string kind, Sense sense, Question last)
    {
        var values = ValuesOf(last);
        if (!grammar.Maker.Takes(kind, "versusFrom") || !values.ContainsKey("from") || sense.Names.Count + sense.Terms.Count + sense.Criteria.Count > 0)
        {
            return null;
        }

        TimeGaps.Bind(values, "versus", sense.Times[0]);
        return Make(kind, values, sense);
    }

    /// <summary>"And on average?" of a figure that says what it measures, or with a measure of its own.</summary>
    public Bound? Aggregated(Sense sense, Question last, string aggregate)
    {
        var values = ValuesOf(last);
        if (sense.Names.Count + sense.Terms.Count + sense.Times.Count > 0 || sense.Criteria.Count > 1 || (sense.Criteria.Count == 0 && !values.ContainsKey("criterion")))
        {
            return null;
        }

        values["aggregate"] = aggregate;
        values["criterion"] = sense.Criteria.Count == 1 ? sense.Criteria[0] : values["criterion"];
        return Make("count", values, sense);
    }

    /// <summary>The question with all that the sentence says in its place; null: it has no place for it.</summary>
    public Bound? Read(string kind, Sense sense, Question last, ProgrammeView view)
    {
        var values = ValuesOf(last);
        if (kind == "find" && KindOf(last) == "count")
        {
            values = new(StringComparer.OrdinalIgnoreCase) { ["filter"] = values["filter"] };
        }

        var changed = false;
        SaidName? ambiguous = null;
        if (sense.Names is [var name])
        {
            if (grammar.Maker.Takes(kind, "partner"))
            {
                values["partner"] = name.Partners[0];
                ambiguous = name.Partners.Length > 1 ? name : null;
            }
            else if (values.GetValueOrDefault("partners") is ImmutableArray<string> { Length: < MostCompared } partners && name.Partners is [var another] && !partners.Contains(another))
            {
                // "And Initech": one more to compare.
                values["partners"] = partners.Add(another);
            }
            else
            {
                return null;
            }

            changed = true;
        }
        else if (sense.Names.Count > 1)
        {
            return null;
        }

        if (sense.Terms.Count > 0 && !TakeTerms(kind, sense, values))
        {
            return null;
        }

        changed |= sense.Terms.Count > 0;
        if (sense.Times.Count > 0 && !TakeTime(kind, sense, values, view))
        {
            return null;
        }

        changed |= sense.Times.Count > 0;
        if (!Change(sense.Criteria.Count == 1 ? sense.Criteria[0] : null, sense.Criteria.Count > 0, "criterion")
            || !Change(sense.Grouping == Grouping.None ? null : sense.Grouping, sense.Grouping != Grouping.None, "groupBy")
            || !TakeAmount()
            || !Change(OrderOf(), sense.Order is not null, "order")
            || !Change(sense.Limit, sense.Limit is not null, "limit"))
        {
            return null;
        }

        values.Remove("skip");
        _ = sense.Limit is null && sense.Order is null || values.Remove("place");
        return changed ? Make(kind, values, sense, ambiguous) : null;

        // "The worst" after the best by CSAT.
        Order? OrderOf() => sense is { Order: { } said, IsOrderBare: true } && values.GetValueOrDefault("order") is Order { Criterion: { } before } ? said with { Criterion = before } : sense.Order;

        bool TakeAmount()
        {
            if (sense.Amount is not { } amount || grammar.Maker.Takes(kind, "amount"))
            {
                return Change(sense.Amount?.Value, sense.Amount is not null, "amount");
            }

            // "200k" is an amount by itself, and after "over 100k" the other end of it.
            if (kind == "rule-what-if")
            {
                return Change(Quantities.Scaled(amount, (decimal)values["need"]), true, "need");
            }

            if (values.GetValueOrDefault("filter") is not Filter filter || FilterChange.Renumbered(filter, null, amount) is not { } other)
            {
                return false;
            }

            values["filter"] = other;
            return changed = true;
        }

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

    private bool TakeTerms(string kind, Sense sense, Dictionary<string, object> values)
    {
        List<FilterTerm> said = [.. sense.Terms.Select(static term => term.Condition)];

        // "And to Select?" after who is near Elite; "only Select" is who of them is Select today.
        if (values.ContainsKey("tier") && !sense.Concepts.Contains("only") && said.Find(static term => term is FilterTerm.OneOf { Trait: Trait.Tier, Not: false, Values.Length: 1 }) is FilterTerm.OneOf tier)
        {
            values["tier"] = tier.Values[0];
            said.Remove(tier);
        }

        if (values.GetValueOrDefault("filter") is Filter filter)
        {
            values["filter"] = sense.Softs.Contains(SenseBuilder.SaysAlso) ? FilterChange.Widened(filter, said) : FilterChange.Merged(filter, said);
            return true;
        }

        foreach (var term in said)
        {
            if (term is not FilterTerm.OneOf { Not: false, Values: [var value], Trait: Trait.Tier or Trait.Type or Trait.Region } one || !grammar.Maker.Takes(kind, one.Trait.ToString()))
            {
                return false;
            }

            values[one.Trait.ToString()] = value;
        }

        return true;
    }

    private bool TakeTime(string kind, Sense sense, Dictionary<string, object> values, ProgrammeView view)
    {
        var gap = sense.Times.Count > 1 ? null
            : grammar.Maker.Takes(kind, "from") && grammar.Maker.Takes(kind, "to") ? "within"
            : grammar.Maker.Takes(kind, "on") && sense.Times[0].Last <= view.Today ? "on"
            : grammar.Maker.Takes(kind, "since") && sense.Times[0].First <= view.Today ? "since" : null;
        if (gap is not null)
        {
            TimeGaps.Bind(values, gap, sense.Times[0]);
            values.Remove("versusFrom");
            values.Remove("versusTo");
        }

        return gap is not null;
    }
}
