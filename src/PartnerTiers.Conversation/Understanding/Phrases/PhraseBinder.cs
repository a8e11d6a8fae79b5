using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>What fills the gaps of a phrase from a sentence, and what of the sentence is then left.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Values">Member values by name; a partner that has to be asked for is absent and stands in <paramref name="Ambiguous"/>.</param>
/// <param name="Ambiguous">Names that several partners have.</param>
/// <param name="NeedsPartner">The phrase wants a partner and the sentence names none.</param>
/// <param name="Left">What was said and has no place in the phrase, as typed.</param>
/// <param name="Cost">How far-fetched it is.</param>
internal sealed record Bound(AskPhrase Phrase, Dictionary<string, object> Values, SaidName? Ambiguous, bool NeedsPartner, ImmutableArray<string> Left, double Cost)
{
    /// <summary>A misspelt word was read as another: what it says is less sure.</summary>
    public bool IsGuess { get; init; }
}

/// <summary>Fills the gaps of phrases from a sentence.</summary>
internal sealed class PhraseBinder(QuestionMaker maker, RuleBookVersion rules, ImmutableArray<Token> tokens)
{
    private const double SoftCost = 0.2;

    // "Hi, so is Acme Elite".
    private const int MostBefore = 3;
    private const double UnusedPronoun = 0.6;
    private const double ListWanted = 2.6;
    private const double SpecificGap = 0.2;

    /// <summary>Null: a gap that must be filled stays empty.</summary>
    public Bound? Bind(AskPhrase phrase, Sense sense, string? partnerInMind)
    {
        if ((phrase.Alone && partnerInMind is not null) || (!phrase.Begin.IsEmpty && !tokens.Take(MostBefore).Any(token => phrase.Begin.Contains(token.Word))))
        {
            return null;
        }

        var values = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        var terms = sense.Terms.ToList();
        var criteria = sense.Criteria.ToList();
        var names = sense.Names.ToList();
        var times = sense.Times.ToList();
        var left = sense.Leftovers.ToList();
        var cost = sense.Cost + SoftDifference(phrase, sense);
        SaidName? ambiguous = null;
        var needsPartner = false;
        var usesMind = false;
        foreach (var gap in phrase.Gaps)
        {
            switch (gap.Name)
            {
                case "partner" when names.Count > 0:
                    ambiguous = BindPartner(gap, names[0], values) ?? ambiguous;
                    names.RemoveAt(0);
                    break;
                case "partner" when partnerInMind is not null:
                    values["partner"] = partnerInMind;
                    usesMind = true;
                    cost += sense.HasPronoun ? 0 : 0.3;
                    break;
                case "partner":
                    needsPartner = true;
                    break;
                case "whose":
                    if (Whose(names, sense, partnerInMind) is not { } whose)
                    {
                        return null;
                    }

                    usesMind = names.Count == 0;
                    names.Clear();
                    terms.Add(new SaidTerm(new FilterTerm.OneOf(Trait.Partner, [whose]), tokens.Length, tokens.Length));
                    break;
                case "partners":
                    if (names.Count is < 2 or > 4)
                    {
                        return null;
                    }

                    ambiguous = names.Find(static name => name.Partners.Length > 1);
                    var distinct = names.Select(static name => name.Partners[0]).Distinct(StringComparer.Ordinal).ToImmutableArray();
                    if (distinct.Length < 2)
                    {
                        return null;
                    }

                    values["partners"] = distinct;
                    names.Clear();
                    break;
                case "tier" or "type" or "region":
                    if (Best(gap, terms) is not { } term)
                    {
                        return null;
                    }

                    if (gap.IsStrict && gap.WordBefore != WordBefore(term.From))
                    {
                        return null;
                    }

                    terms.Remove(term);
                    cost -= gap.IsStrict ? SpecificGap : 0;
                    if (gap.IsBound)
                    {
                        values[gap.Name] = ((FilterTerm.OneOf)term.Condition).Values[0];
                    }

                    cost += gap.WordBefore is null || gap.WordBefore == WordBefore(term.From) ? 0 : 0.03;
                    break;
                case "tiers":
                    // "Select and Elite": side by side, whichever they are.
                    if (terms.Select(static said => said.Condition).OfType<FilterTerm.OneOf>().Where(static term => term is { Trait: Trait.Tier, Not: false }).Sum(static term => term.Values.Length) < 2)
                    {
                        return null;
                    }

                    terms.RemoveAll(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Tier, Not: false });
                    break;
                case "state":
                    if (terms.Find(static said => said.Condition is FilterTerm.HasState) is not { } state)
                    {
                        return null;
                    }

                    terms.Remove(state);
                    break;
                case "criterion":
                    if (criteria.Count == 0)
                    {
                        return null;
                    }

                    if (gap.IsBound)
                    {
                        values["criterion"] = criteria[0];
                    }

                    criteria.RemoveAt(0);
                    break;
                case "amount":
                    if (sense.Amount is not { } amount)
                    {
                        return null;
                    }

                    values["amount"] = amount.Value;
                    break;
                case "since" or "on" or "within" or "versus":
                    if (times.Count == 0)
                    {
                        return null;
                    }

                    BindTime(gap.Name, times[0], values);
                    times.RemoveAt(0);
                    break;
                case "group":
                    if (sense.Grouping == Grouping.None)
                    {
                        return null;
                    }

                    if (gap.IsBound)
                    {
                        values["groupBy"] = sense.Grouping;
                    }

                    break;
                case "filter":
                    if (gap.MustSay && terms.Count == 0 && sense.Order is null && sense.Limit is null)
                    {
                        return null;
                    }

                    if (gap.IsStrict && (terms.Count == 0 || terms.Exists(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Tier or Trait.EarnedTier })))
                    {
                        return null;
                    }

                    values["filter"] = new Filter([.. terms.OrderBy(static said => said.From).Select(static said => said.Condition)]);
                    terms.Clear();
                    break;
                default:
                    throw new InvalidDataException($"{phrase.Kind}, '{phrase.Text}': there is no gap '{gap.Name}'.");
            }
        }

        // Of two phrases the one that says more of itself is meant: "close to {tier}" before "close {filter}".
        cost -= phrase.Gaps.Any(static gap => gap.Name is not ("filter" or "partner" or "partners")) ? SpecificGap : 0;
        BindOrder(phrase, sense, values, left);
        foreach (var (name, text) in phrase.Set)
        {
            if (text.StartsWith('@'))
            {
                if (rules.Criteria.FirstOrDefault(item => item.OnlyPart?.Measure.Measure == text[1..]) is not { } criterion)
                {
                    return null;
                }

                values[name] = criterion.Id;
            }
            else
            {
                values[name] = text;
            }
        }

        left.AddRange(terms.Select(said => Typed(said.From, said.To)));
        left.AddRange(times.Select(said => Typed(said.From, said.To)));
        left.AddRange(names.Select(said => Typed(said.From, said.To)));
        left.AddRange(criteria.Select(id => rules.FindCriterion(id)!.Name));
        if (sense.Grouping != Grouping.None && !phrase.Has("group"))
        {
            left.Add(sense.Grouping.ToString());
        }

        if (sense.Amount is { } unused && !phrase.Has("amount"))
        {
            left.Add(unused.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (sense.Ordinal is not null)
        {
            left.Add("#");
        }

        if (sense.HasPronoun && !usesMind && !needsPartner && names.Count == 0)
        {
            cost += UnusedPronoun;
        }

        return new Bound(phrase, values, ambiguous, needsPartner, [.. left], cost) { IsGuess = sense.Spans.Any(static span => span.ReadAs is not null) };
    }

    /// <summary>The words behind concepts, as typed.</summary>
    public IEnumerable<string> Typed(Sense sense, IEnumerable<string> concepts) => sense.Spans
        .Where(span => span.Meaning is Lexicons.Meaning.Concept concept && concepts.Contains(concept.Name))
        .Select(span => Typed(span.From, span.To));

    // Who asks "who" or "which partners" wants partners: a phrase that lists none can at best be offered.
    private static double SoftDifference(AskPhrase phrase, Sense sense)
    {
        var wantsList = !phrase.Has("filter") && (Extra("who") || (sense.Softs.Contains("which") && sense.Softs.Contains("partner") && !(phrase.Softs.Contains("which") && phrase.Softs.Contains("partner"))));
        return Differences(phrase, sense) + (wantsList ? ListWanted : 0);

        bool Extra(string soft) => sense.Softs.Contains(soft) && !phrase.Softs.Contains(soft);
    }

    private static double Differences(AskPhrase phrase, Sense sense) =>
        SoftCost * (phrase.Softs.Count(soft => !sense.Softs.Contains(soft)) + sense.Softs.Count(soft => !phrase.Softs.Contains(soft)));

    // One partner as a condition: of figures over partners. A name of several would have to be asked for; then another phrase must do.
    private static string? Whose(List<SaidName> names, Sense sense, string? inMind) => names.Count switch
    {
        1 when names[0].Partners.Length == 1 => names[0].Partners[0],
        0 when sense.HasPronoun => inMind,
        _ => null,
    };

    private static SaidName? BindPartner(Gap gap, SaidName name, Dictionary<string, object> values)
    {
        if (gap.IsBound)
        {
            values["partner"] = name.Partners[0];
        }

        return name.Partners.Length > 1 ? name : null;
    }

    // "Since March" begins with its first day, "on"/"in March" ends with its last.
    private static void BindTime(string gap, SaidTime time, Dictionary<string, object> values)
    {
        switch (gap)
        {
            case "since":
                values["since"] = time.First;
                break;
            case "on":
                values["on"] = time.Last;
                break;
            case "versus":
                values["versusFrom"] = time.First;
                values["versusTo"] = time.Last;
                break;
            default:
                values["from"] = time.First;
                values["to"] = time.Last;
                break;
        }
    }

    private void BindOrder(AskPhrase phrase, Sense sense, Dictionary<string, object> values, List<string> left)
    {
        var takes = phrase.Has("filter") && maker.Takes(phrase.Kind, "order");
        if (sense.Order is not null && takes)
        {
            values["order"] = sense.Order;
        }
        else if (sense.Order is { Criterion: { } by } && phrase.Has("partners") && values.TryAdd("criterion", by))
        {
            // "Compare Acme and Globex by revenue": it says on what, not in which order.
        }
        else if (sense.Order is not null)
        {
            left.Add(sense.Order.Criterion is { } criterion ? rules.FindCriterion(criterion)?.Name ?? criterion : "order");
        }

        if (sense.Limit is { } limit && takes)
        {
            values["limit"] = limit;
        }
        else if (sense.Limit is { } number && !(number == 1 && phrase.Has("partners")))
        {
            left.Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private SaidTerm? Best(Gap gap, List<SaidTerm> terms) => terms
        .Where(said => said.Condition is FilterTerm.OneOf { Values.Length: 1 } one && one.Not == gap.MustSay && one.Trait == gap.Name switch { "tier" => Trait.Tier, "type" => Trait.Type, _ => Trait.Region })
        .OrderByDescending(said => gap.WordBefore is not null && gap.WordBefore == WordBefore(said.From))
        .ThenByDescending(static said => said.From)
        .FirstOrDefault();

    private string? WordBefore(int at) => at > 0 ? tokens[at - 1].Word : null;

    private string Typed(int from, int to) => string.Join(' ', tokens[from..to].Select(static token => token.Raw));
}
