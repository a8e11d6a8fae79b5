using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>Puts criterion, comparing word and number together, in whatever order they were said.</summary>
internal sealed class ComparisonReader(RuleBookVersion rules, ImmutableArray<Token> tokens, List<Span> spans, bool[] used, Sense sense)
{
    /// <summary>The first criterion that is counted in money; null: none.</summary>
    public string? MoneyCriterion => rules.Criteria.FirstOrDefault(static item => UnitOf(item) == Unit.Money)?.Id;

    /// <summary>Whether less of a criterion is better.</summary>
    public bool IsLowGood(string criterion) => rules.FindCriterion(criterion)?.OnlyPart?.Word is Word.AtMost or Word.LessThan;

    public void Read()
    {
        for (var at = 0; at < spans.Count; at++)
        {
            if (At<Meaning.Number>(at) is { } number)
            {
                ReadAround(at, number.Quantity);
            }
        }

        ReadHaving();
        for (var at = 0; at < spans.Count; at++)
        {
            // "No certs", "without certified people": none. Of a score or of money, "no" says nothing that can be compared.
            var next = At<Meaning.Soft>(at + 1) is not null ? at + 2 : at + 1;

            // "Won no deals", "registered no deals at all".
            if (At<Meaning.Not>(at) is not null && At<Meaning.Concept>(at + 1) is { Name: "deal" } && At<Meaning.Criterion>(at - 1) is { } won && UnitOf(rules.FindCriterion(won.Id)!) == Unit.Deals)
            {
                Take(at - 1, at + 1);
                Add(new FilterTerm.Compared(won.Id, Comparison.Exactly, 0), at - 1, at + 1);
                continue;
            }

            if (At<Meaning.Not>(at) is not null && At<Meaning.Criterion>(next) is { } criterion && UnitOf(rules.FindCriterion(criterion.Id)!) is Unit.People or Unit.Pieces or Unit.Deals or Unit.Number)
            {
                Take(at, At<Meaning.Concept>(next + 1) is { Name: "deal" } && UnitOf(rules.FindCriterion(criterion.Id)!) == Unit.Deals ? next + 1 : next);
                Add(new FilterTerm.Compared(criterion.Id, Comparison.Exactly, 0), at, next);
            }
        }
    }

    /// <summary>"Select or better", "at least Select", "below Elite": all tiers on that side.</summary>
    public FilterTerm WithTierRange(FilterTerm term, int at, ref int to)
    {
        if (term is not FilterTerm.OneOf { Trait: Trait.Tier, Values: [var id] } tier || rules.FindTier(id) is not { } named)
        {
            return term;
        }

        Comparison? comparison = null;
        var behind = At<Meaning.Soft>(to) is { Name: "partner" } ? to + 1 : to;
        // "Elite-Partner mit mindestens 3 Zertifizierten": that belongs to the number.
        if (At<Meaning.After>(behind) is { } after && (behind + 1 >= spans.Count || spans[behind + 1].Meaning is not Meaning.Number))
        {
            used[behind] = true;
            to = behind + 1;

            // "Muss für Elite maximal …": there it belongs to what is needed.
            comparison = spans[behind].To - spans[behind].From == 1 && spans[at].From > 0 && WordFiles.TowardsWords.Contains(tokens[spans[at].From - 1].Word) ? null : after.Comparison;
        }
        else if (At<Meaning.Operator>(at - 1) is { Comparison: not Comparison.Between } before)
        {
            used[at - 1] = true;
            comparison = before.Comparison;
        }

        if (comparison is null or Comparison.Exactly)
        {
            return term;
        }

        var rank = rules.RankOf(named);
        var values = rules.Tiers.Where(other => Holds(rules.RankOf(other).CompareTo(rank), comparison.Value)).Select(static other => other.Id).ToList();
        return values.Count > 0 ? tier with { Values = [.. values] } : term;
    }

    /// <summary>"How many deals have they won": the deals are what is counted.</summary>
    public bool CountsDeals => spans.Exists(static span => span.Meaning is Meaning.Concept { Name: "howmany" }) && spans.Exists(span => span.Meaning is Meaning.Criterion { Id: var id } && UnitOf(rules.FindCriterion(id)!) == Unit.Deals);

    /// <summary>Whether the criterion that stands here counts people; taken already or not.</summary>
    public bool IsOfPeople(int at) => at >= 0 && at < spans.Count && spans[at].Meaning is Meaning.Criterion { Id: var id } && UnitOf(rules.FindCriterion(id)!) == Unit.People;

    // "Partners with certs", "who has certs": any at all. Beside a figure or a name it is what is asked for.
    private void ReadHaving()
    {
        if (spans.Exists(static span => span.Meaning is Meaning.Names or Meaning.Superlative or Meaning.By or Meaning.Concept { Name: not "howmany" })
            || !spans.Exists(static span => span.Meaning is Meaning.Soft { Name: "partner" or "who" } or Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Type } }))
        {
            return;
        }

        for (var at = 0; at < spans.Count; at++)
        {
            if (At<Meaning.Criterion>(at) is { } criterion && IsHad(spans[at].From - 1) && At<Meaning.Number>(at + 1) is null
                && At<Meaning.Operator>(at + 1) is null && At<Meaning.Term>(at + 1)?.Condition is not FilterTerm.OneOf { Trait: Trait.Credential or Trait.Capability } && UnitOf(rules.FindCriterion(criterion.Id)!) is Unit.People or Unit.Pieces or Unit.Deals or Unit.Money)
            {
                Take(at, at);
                Add(new FilterTerm.Compared(criterion.Id, Comparison.MoreThan, 0), at, at);
            }
        }
    }

    // "Haben schon Zertifizierte": words that say nothing may stand between.
    private bool IsHad(int at) => at >= 0 && (WordFiles.HavingWords.Contains(tokens[at].Word) || (sense.Spans.Any(span => span.From == at && span.To == at + 1 && span.Meaning is Meaning.Filler) && IsHad(at - 1)));

    // "More revenue than 300k": the words of the comparison stand around what is compared. "Than" is a word of its own where the language has it so.
    private Comparison? SplitBy(int at)
    {
        var than = At<Meaning.Unknown>(at - 1) is not null && WordFiles.ThanWords.Contains(tokens[spans[at - 1].From].Word) ? at - 1 : at;
        var named = than - 1;
        if (spans[at].From == 0 || At<Meaning.Criterion>(named) is null || spans[named].From == 0 || spans[named].To >= spans[at].From || !WordFiles.ThanWords.Contains(tokens[spans[at].From - 1].Word))
        {
            return null;
        }

        var word = tokens[spans[named].From - 1].Word;
        Comparison? comparison = WordFiles.MoreOfWords.Contains(word) ? Comparison.MoreThan : WordFiles.LessOfWords.Contains(word) ? Comparison.LessThan : null;
        if (comparison is not null && named > 0 && spans[named - 1].To == spans[named].From)
        {
            used[named - 1] = true;
        }

        return comparison;
    }

    private void ReadAround(int at, Quantity quantity)
    {
        var comparison = quantity.OrMore ? Comparison.AtLeast : (Comparison?)null;
        var (first, last) = (at, at);
        Quantity? upper = null;
        if (IsRange(at))
        {
            comparison = Comparison.Between;
            first = At<Meaning.Operator>(at - 1) is { Comparison: Comparison.AtLeast or Comparison.Between } ? at - 1 : at;
            last = at + 1;
            upper = At<Meaning.Number>(last)!.Quantity;
            quantity = Scaled(quantity, upper);
        }
        else if (At<Meaning.Operator>(at - 1) is { } before)
        {
            comparison = before.Comparison;
            first = at - 1;
            if (comparison == Comparison.Between)
            {
                if (At<Meaning.Number>(at + 2) is not { } end || (At<Meaning.And>(at + 1) is null && At<Meaning.Operator>(at + 1) is null))
                {
                    return;
                }

                upper = end.Quantity;
                quantity = Scaled(quantity, upper);
                last = at + 2;
            }
        }
        else if (At<Meaning.After>(at + 1) is { } after)
        {
            comparison = after.Comparison;
            last = at + 1;
        }

        else if (SplitBy(at) is { } split)
        {
            comparison = split;
            if (At<Meaning.Unknown>(at - 1) is not null)
            {
                // It is known by what it stands between.
                first = at - 1;
                sense.Cost -= spans[first].Cost;
            }
        }

        // The criterion stands before ("CSAT above 4.5") or behind ("3 or more certs"); "revenue over 500k with CSAT above 4": each takes the one next to it.
        var denied = At<Meaning.Not>(first - 1) is not null ? first - 1 : (int?)null;
        int? place = At<Meaning.Criterion>(first - 1) is not null ? first - 1
            : denied is { } not && At<Meaning.Criterion>(not - 1) is not null ? not - 1
            : At<Meaning.Criterion>(last + 1) is not null ? last + 1 : null;
        if (place is null && At<Meaning.After>(last + 1) is { } late && At<Meaning.Criterion>(last + 2) is not null && comparison is null)
        {
            comparison = late.Comparison;
            (last, place) = (last + 1, last + 2);
        }

        // "Over 1M, but CSAT under 4": a score is not counted in money, so that belongs to what comes next.
        if (place is { } beside && beside == last + 1 && quantity.IsMoney && Fitting(quantity, rules.FindCriterion(((Meaning.Criterion)spans[beside].Meaning).Id)!) is null)
        {
            place = null;
        }

        // "Whom do I bring into a deal over 80k": the deal's size, not the partner's revenue.
        if (place is null && upper is null && first < at && quantity.IsMoney && spans.Exists(static span => span.Meaning is Meaning.Concept { Name: "route" }))
        {
            used[first] = true;
            return;
        }

        var criterion = place is { } found ? ((Meaning.Criterion)spans[found].Meaning).Id : (quantity.IsMoney || upper?.IsMoney == true) && comparison is not null ? MoneyCriterion : null;
        if (criterion is null || rules.FindCriterion(criterion) is not { } rule || Fitting(quantity, rule) is not { } value)
        {
            return;
        }

        // "Under CSAT 4": the word stands before both.
        if (comparison is null && place == first - 1 && first == at && At<Meaning.Operator>(first - 2) is { Comparison: not Comparison.Between } ahead && At<Meaning.Criterion>(first - 3) is null && At<Meaning.Number>(first - 3) is null)
        {
            comparison = ahead.Comparison;
            used[first - 2] = true;
        }

        if (place == last + 1 && At<Meaning.After>(last + 2) is { } behind && comparison is null)
        {
            comparison = behind.Comparison;
            used[last + 2] = true;
        }

        // "Won more than 10 deals": the deals are what is counted.
        if (UnitOf(rule) == Unit.Deals && place < first && spans.Count > last + 1 && spans[last + 1].Meaning is Meaning.Concept { Name: "deal" })
        {
            used[last + 1] = true;
        }

        decimal? upperValue = upper is null ? null : Fitting(Same(quantity, upper), rule);
        if (upper is not null && upperValue is null)
        {
            return;
        }

        // Without a comparing word only a count can be meant exactly; "revenue 500k" is no condition.
        if (comparison is null && UnitOf(rule) is Unit.Money or Unit.Share)
        {
            return;
        }

        if (upperValue < value)
        {
            (value, upperValue) = (upperValue.Value, value);
        }

        var (from, to) = (Math.Min(first, place ?? first), Math.Max(last, place ?? last));
        if (At<Meaning.Earned>(from - 1) is not null && (from < 2 || spans[from - 2].Meaning is not Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Tier } }))
        {
            // "Resellers earning under 100k"; German says "die Elite verdienen".
            from--;
        }

        Take(from, to);
        if (denied is null && At<Meaning.Not>(from - 1) is not null)
        {
            denied = from - 1;
        }

        if (denied is { } no)
        {
            used[no] = true;

            // "Not even 20 hours" are fewer, in German "keine 20".
            comparison ??= WordFiles.FewerWords.Contains(Words(no)) ? Comparison.AtLeast : null;
        }

        Add(Turned(new FilterTerm.Compared(criterion, comparison ?? Comparison.Exactly, value, upperValue), denied is not null), from, to);
    }

    // "Not over 500k" is "at most 500k": one meaning, written one way. No data matches neither.
    private static FilterTerm.Compared Turned(FilterTerm.Compared condition, bool isDenied) => (isDenied, condition.Comparison) switch
    {
        (false, _) => condition,
        (_, Comparison.MoreThan) => condition with { Comparison = Comparison.AtMost },
        (_, Comparison.AtMost) => condition with { Comparison = Comparison.MoreThan },
        (_, Comparison.LessThan) => condition with { Comparison = Comparison.AtLeast },
        (_, Comparison.AtLeast) => condition with { Comparison = Comparison.LessThan },
        _ => condition with { Not = true },
    };

    // "200k to 1M", "2-5": nothing but a word of ranges between two numbers.
    private bool IsRange(int at) => At<Meaning.Number>(at + 1) is not null
        && spans[at + 1].From - spans[at].To == 1 && WordFiles.RangeWords.Contains(tokens[spans[at].To].Word);

    // "Between 1 and 2M": the unit of the second holds for both.
    private static Quantity Scaled(Quantity lower, Quantity upper) => upper.Factor > 1 && lower.Factor == 1 && lower.Value < 1000
        ? lower with { Value = lower.Value * upper.Factor, IsMoney = true }
        : lower;

    // "Between 1 and 2M": the unit of the second holds for both, which the first can't say.
    private static Quantity Same(Quantity lower, Quantity upper) => lower.IsShare && !upper.IsShare && upper.Value > 1 ? upper with { Value = upper.Value / 100, IsShare = true } : upper;

    /// <summary>The value in the criterion's unit; null: a number that this criterion cannot have.</summary>
    private static decimal? Fitting(Quantity quantity, Criterion criterion) => UnitOf(criterion) switch
    {
        Unit.Share => quantity.IsMoney ? null : quantity.IsShare || quantity.Value <= 1 ? quantity.Value : quantity.Value <= 100 ? quantity.Value / 100 : null,
        Unit.Score => quantity.IsMoney || quantity.IsShare || quantity.Value > 10 ? null : quantity.Value,
        Unit.Money => quantity.IsShare ? null : quantity.Value,
        Unit.People or Unit.Pieces or Unit.Deals or Unit.Months => quantity.IsMoney || quantity.IsShare || !decimal.IsInteger(quantity.Value) ? null : quantity.Value,
        // "Growth over 10 %": as its rules count it.
        _ => quantity.IsShare && criterion.OnlyPart?.Needs.Values.Any(static need => need > 1) == true ? quantity.Value * 100 : quantity.Value,
    };

    private static Unit UnitOf(Criterion criterion) => MeasureCatalogue.Find(criterion.OnlyPart?.Measure.Measure)?.Unit ?? Unit.Number;

    private static bool Holds(int order, Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => order >= 0,
        Comparison.MoreThan => order > 0,
        Comparison.AtMost => order <= 0,
        Comparison.LessThan => order < 0,
        _ => order == 0,
    };

    private T? At<T>(int at)
        where T : Meaning => at >= 0 && at < spans.Count && !used[at] ? spans[at].Meaning as T : null;

    private string Words(int at) => spans[at].ReadAs ?? string.Join(' ', tokens[spans[at].From..spans[at].To].Select(static token => token.Word));

    private void Take(int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            used[at] = true;
        }
    }

    private void Add(FilterTerm.Compared condition, int from, int to) => sense.Terms.Add(new SaidTerm(condition, spans[from].From, spans[to].To));
}
