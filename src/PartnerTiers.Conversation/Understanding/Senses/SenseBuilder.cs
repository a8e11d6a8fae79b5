using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Phrases;
using PartnerTiers.Conversation.Understanding.Text;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>Puts the stretches of a path together: comparisons, lists of values, negations, order; the rest stays single.</summary>
internal sealed class SenseBuilder
{
    // A bare number is money from here on: nobody has a deal of 90, or 2026 certified people.
    private const decimal LeastAmount = 5000;
    private const double FarFetched = 2;

    private readonly ImmutableArray<Token> tokens;
    private readonly List<Span> spans;
    private readonly bool[] used;
    private readonly Sense sense;
    private readonly ComparisonReader comparisons;
    private bool isLowestFirst;

    private SenseBuilder(RuleBookVersion rules, ImmutableArray<Token> tokens, ImmutableArray<Span> path, double cost)
    {
        this.tokens = tokens;
        spans = Superlatives.TiersAtTheEnds(rules, [.. path.Where(static span => span.Meaning is not Meaning.Filler)]);
        used = new bool[spans.Count];
        sense = new Sense { Spans = path, Cost = cost };
        comparisons = new ComparisonReader(rules, tokens, spans, used, sense);
    }

    public static Sense Build(RuleBookVersion rules, ImmutableArray<Token> tokens, ImmutableArray<Span> path, double cost)
    {
        var builder = new SenseBuilder(rules, tokens, path, cost);
        builder.sense.ContinuesBefore = path.Length > 1 && path[0].Meaning is Meaning.And;
        builder.ReadOrder();
        Superlatives.ReadJoining(builder.spans, builder.used, builder.sense, builder.IsOfOne());
        builder.comparisons.Read();
        builder.ReadGrouping();
        builder.ReadManaging();
        Alternatives.ReadExcepted(tokens, builder.spans, builder.used, builder.sense);
        builder.ReadTerms();
        Alternatives.Read(tokens, builder.spans, builder.used, builder.sense);
        builder.ReadRest();
        builder.sense.Leftovers.AddRange(FillerBrake.Find(path).Select(builder.Typed));
        builder.sense.SoftBits = SoftWords.BitsOf(builder.sense.Softs);
        return builder.sense;
    }

    private T? At<T>(int at)
        where T : Meaning => at >= 0 && at < spans.Count && !used[at] ? spans[at].Meaning as T : null;

    private void ReadOrder()
    {
        for (var at = 0; at < spans.Count; at++)
        {
            if (At<Meaning.Superlative>(at) is not { } superlative)
            {
                continue;
            }

            used[at] = true;
            Superlatives.ReadPlace(spans, used, sense, at, superlative.Place);
            foreach (var beside in new[] { at + 1, at - 1 })
            {
                if (At<Meaning.Number>(beside) is { Quantity: { IsMoney: false, IsShare: false, OrMore: false, Value: >= 1 and <= 1000 } count } && decimal.IsInteger(count.Value) && sense.Limit is null)
                {
                    used[beside] = true;
                    sense.Limit = (int)count.Value;
                }
            }

            var criterion = Enumerable.Range(at + 1, spans.Count - at - 1).Where(next => At<Meaning.Criterion>(next) is not null && At<Meaning.Operator>(next + 1) is null && At<Meaning.Operator>(next - 1) is null && At<Meaning.Number>(next - 1) is null).Cast<int?>().FirstOrDefault();
            if (criterion is { } found)
            {
                used[found] = true;
                UseBy(found - 1);
            }

            if (criterion is null && sense.Limit is null && At<Meaning.Ordinal>(at + 1) is { Place: 1 })
            {
                // "By CSAT, worst first".
                used[at + 1] = true;
                isLowestFirst = superlative.Ascending;
                continue;
            }

            if (criterion is null && sense.Order is not null)
            {
                // "With the most certs, top 3": the order was said before.
                continue;
            }

            if (criterion is { } first && At<Meaning.Ordinal>(first + 1) is { Place: 1 })
            {
                // "The highest CSAT first".
                used[first + 1] = true;
            }

            if (sense.Limit is null && sense.Place is null && IsOfOne())
            {
                sense.Limit = 1;
            }

            // "With the most certified people": then the people are what is ordered by, not a word beside it.
            sense.Cost += criterion is null && spans.Exists(static span => span.Meaning is Meaning.Concept { Name: "certifiedpeople" or "manages" }) ? FarFetched : 0;

            // "Top 5" alone is by the first criterion that is money.
            sense.Order = new Order(criterion is { } named ? At2<Meaning.Criterion>(named).Id : comparisons.MoneyCriterion, superlative.Ascending);
        }

        for (var at = 0; at < spans.Count && sense.Order is null; at++)
        {
            if (At<Meaning.By>(at) is not null && At<Meaning.Criterion>(at + 1) is { } criterion && spans[at].To - spans[at].From >= 1 && IsSorting(at))
            {
                used[at] = used[at + 1] = true;
                sense.Order = new Order(criterion.Id, isLowestFirst);
            }
        }
    }

    // "Who has the most revenue" asks for one, "partners with the most revenue" for a list.
    private bool IsOfOne()
    {
        var words = ' ' + string.Join(' ', sense.Spans.Select(Words)) + ' ';
        return Says(static file => file.Single) && !Says(static file => file.Several) && !spans.Exists(static span => span.Meaning is Meaning.Number);

        bool Says(Func<WordFile, List<string>> list) => WordFiles.All.Values.SelectMany(list).SelectMany(Folding.Spellings).Any(stretch => words.Contains(' ' + stretch + ' ', StringComparison.Ordinal));
    }

    // "Partners by revenue" orders; "revenue by region" and "how do they do on revenue" don't.
    private bool IsSorting(int at) => Words(spans[at]).Split(' ')[0] is "by" or "nach" or "sorted" or "ordered" or "ranked" or "sort" or "order" or "rank" or "sortiert" or "geordnet";

    private string Words(Span span) => span.ReadAs ?? string.Join(' ', tokens[span.From..span.To].Select(static token => token.Word));

    private T At2<T>(int at)
        where T : Meaning => (T)spans[at].Meaning;

    private void UseBy(int at)
    {
        if (At<Meaning.By>(at) is not null)
        {
            used[at] = true;
        }
    }

    private void ReadGrouping()
    {
        for (var at = 0; at < spans.Count; at++)
        {
            if (At<Meaning.By>(at) is { } && At<Meaning.Dimension>(at + 1) is { } dimension && sense.Grouping == Grouping.None)
            {
                used[at] = used[at + 1] = true;
                sense.Grouping = dimension.Grouping;
            }
        }
    }

    // "Which partners does Maria manage", "welche Partner betreut Maria": said of her, "manages" is part of the condition.
    private void ReadManaging()
    {
        var manages = spans.FindIndex(static span => span.Meaning is Meaning.Concept { Name: "manages" });
        var manager = spans.FindIndex(static span => span.Meaning is Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Manager } });
        var asksForPartners = spans.Exists(static span => span.Meaning is Meaning.Soft { Name: "partner" or "which" });
        if (manages >= 0 && manager >= 0 && (manages > manager || (manages == manager - 1 && asksForPartners)))
        {
            used[manages] = true;
        }
    }

    private void ReadTerms()
    {
        for (var at = 0; at < spans.Count; at++)
        {
            if (At<Meaning.Term>(at) is not { } first)
            {
                continue;
            }

            used[at] = true;
            var term = first.Condition;
            var to = at + 1;
            while (term is FilterTerm.OneOf values && NextOfSame(to, values, out var next, out var more))
            {
                used[to] = true;
                used[next] = true;
                term = new FilterTerm.OneOf(values.Trait, [.. values.Values, .. more.Values.Where(value => !values.Values.Contains(value))], Alternatives.Label(values, more));
                to = next + 1;
            }

            term = comparisons.WithTierRange(term, at, ref to);
            term = Qualified(term, first, at, to);
            UseDimension(term, at, to);
            var before = at - 1;
            while (before >= 0 && !used[before] && spans[before].Meaning is Meaning.Soft or Meaning.Names)
            {
                before--;
            }

            if (At<Meaning.Not>(before) is not null)
            {
                used[before] = true;
                term = term with { Not = true };
            }

            sense.Terms.Add(new SaidTerm(term, spans[at].From, spans[to - 1].To));
        }
    }

    // Of capabilities and credentials "and" asks for both; of what a partner has only one of, it adds up.
    private bool NextOfSame(int at, FilterTerm.OneOf values, out int next, out FilterTerm.OneOf more)
    {
        next = at + 1;
        more = values;
        var joint = At<Meaning.Or>(at) is not null || (At<Meaning.And>(at) is not null && values.Trait is not (Trait.Capability or Trait.Credential or Trait.Industry));
        if (!joint || At<Meaning.Term>(next)?.Condition is not FilterTerm.OneOf other || other.Trait != values.Trait)
        {
            return false;
        }

        more = other;
        return true;
    }

    private FilterTerm Qualified(FilterTerm term, Meaning.Term said, int at, int to)
    {
        var before = At<Meaning.Dimension>(at - 1) is { Grouping: Grouping.Tier } ? at - 2 : at - 1;
        if (term is FilterTerm.OneOf { Trait: Trait.Tier } tier && At<Meaning.Earned>(before) is not null)
        {
            used[at - 1] = used[before] = true;
            return tier with { Trait = Trait.EarnedTier };
        }

        // "Wer hätte Elite verdient": German says it behind.
        if (term is FilterTerm.OneOf { Trait: Trait.Tier } late && At<Meaning.Earned>(to) is not null && At<Meaning.Term>(to + 1)?.Condition is not FilterTerm.OneOf { Trait: Trait.Tier })
        {
            used[to] = true;
            return late with { Trait = Trait.EarnedTier };
        }

        return term is FilterTerm.OneOf { Trait: Trait.Credential or Trait.Capability } offer ? Certified(offer, said, at, to) : term;
    }

    // "Certified in", "with a … certification". Of several capabilities joined by "or" each would have to be looked up: that is asked back.
    private FilterTerm.OneOf Certified(FilterTerm.OneOf offer, Meaning.Term said, int at, int to)
    {
        int? certified = At<Meaning.Certified>(at - 1) is not null || comparisons.IsOfPeople(at - 1) ? at - 1 : comparisons.IsOfPeople(to) ? to : null;
        if (certified is not { } place)
        {
            return offer;
        }

        if (used[place] || (offer.Trait == Trait.Capability && (said.WhenCertified is null || offer.Values.Length > 1)))
        {
            // "At least 3 certs in Kubernetes" counts what no condition here counts.
            sense.Leftovers.Add(string.Join(' ', tokens[spans[place].From..spans[place].To].Select(static token => token.Raw)));
            return offer;
        }

        used[place] = true;
        return offer.Trait == Trait.Credential ? offer : said.WhenCertified!;
    }

    // "The EMEA region", "tier Elite", "the retail industry".
    private void UseDimension(FilterTerm term, int at, int to)
    {
        if (term is not FilterTerm.OneOf { Trait: var trait })
        {
            return;
        }

        foreach (var beside in new[] { at - 1, to })
        {
            if (At<Meaning.Dimension>(beside) is { } dimension && At<Meaning.By>(beside - 1) is null && Dimensions.Means(dimension.Grouping, trait))
            {
                used[beside] = true;
            }
        }
    }

    private void ReadRest()
    {
        // "Welche zählen bei Acme nicht": the denial may stand far from what it denies.
        var counts = spans.FindIndex(static span => span.Meaning is Meaning.Concept { Name: "count" });
        var denied = spans.FindIndex(static span => span.Meaning is Meaning.Not);
        UseBesideNames(denied);
        if (counts >= 0 && denied >= 0 && !used[counts] && !used[denied])
        {
            used[counts] = used[denied] = true;
            sense.Concepts.Add("uncounted");
        }

        for (var at = 0; at < spans.Count; at++)
        {
            if (used[at])
            {
                continue;
            }

            var text = Typed(spans[at]);
            switch (spans[at].Meaning)
            {
                case Meaning.Soft soft:
                    sense.Softs.Add(soft.Name);
                    break;
                case Meaning.Concept concept:
                    sense.Concepts.Add(concept.Name);
                    break;
                case Meaning.Names names:
                    sense.Names.Add(new SaidName(names.Partners, spans[at].From, spans[at].To));
                    break;
                case Meaning.Criterion criterion:
                    if (!sense.Criteria.Contains(criterion.Id))
                    {
                        sense.Criteria.Add(criterion.Id);
                    }

                    break;
                case Meaning.Number { Quantity: { IsMoney: false, IsShare: false, OrMore: false, Value: >= 1 and <= 1000 } count } when IsListLength(at):
                    sense.Limit = (int)count.Value;
                    break;
                case Meaning.Time time:
                    sense.Times.Add(new SaidTime(time.From, time.To, spans[at].From, spans[at].To));
                    break;
                case Meaning.Number { Quantity: { IsShare: false, OrMore: false } amount } when sense.Amount is null && (amount.IsMoney || amount.Value >= LeastAmount):
                    sense.Amount = amount;
                    break;
                case Meaning.Dimension dimension:
                    sense.Concepts.Add("dimension:" + dimension.Grouping);
                    break;
                case Meaning.Ordinal ordinal:
                    sense.Ordinal = ordinal.Place;
                    break;
                case Meaning.Pronoun:
                    sense.HasPronoun = true;
                    break;
                case Meaning.And:
                case Meaning.By when IsPerPartner(at):
                    break;
                case Meaning.Certified or Meaning.Earned or Meaning.Not or Meaning.Or or Meaning.Operator or Meaning.After or Meaning.By:
                    sense.Concepts.Add("loose:" + text);
                    sense.Leftovers.Add(text);
                    break;
                default:
                    sense.Leftovers.Add(text);
                    if (spans[at].Meaning is Meaning.Unknown)
                    {
                        sense.UnknownWords.Add(text);
                    }

                    break;
            }
        }
    }

    private string Typed(Span span) => string.Join(' ', tokens[span.From..span.To].Select(static token => token.Raw));

    private void UseBesideNames(int denied)
    {
        if (!spans.Exists(static span => span.Meaning is Meaning.Names))
        {
            return;
        }

        // "Which requirements does Acme not meet" is what Acme needs; "why wasn't it promoted" is why it is where it is.
        if (denied >= 0 && !used[denied] && spans.Exists(static span => span.Meaning is Meaning.Concept { Name: "need" or "why" or "dataproblem" or "untidy" }) && !spans.Exists(static span => span.Meaning is Meaning.Concept { Name: "count" }))
        {
            used[denied] = true;
        }

        for (var at = 0; at < spans.Count; at++)
        {
            // "Acme or Globex", "who holds certificates at Acme".
            // "What does Acme get as a Select partner": that word asks for no list.
            if (At<Meaning.Soft>(at) is { Name: "partner" } && at > 0 && spans[at - 1].Meaning is Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Tier } })
            {
                used[at] = true;
            }

            // "Was weißt du über Acme": what compares numbers says nothing before a name.
            if ((At<Meaning.Or>(at) is not null && At<Meaning.Names>(at - 1) is not null && At<Meaning.Names>(at + 1) is not null)
                || (At<Meaning.Operator>(at) is not null && At<Meaning.Names>(at + 1) is not null)
                || (At<Meaning.Certified>(at) is not null && comparisons.IsOfPeople(at + 1)))
            {
                used[at] = true;
            }
        }
    }

    // "Average revenue per reseller": an average is per partner anyway.
    private bool IsPerPartner(int at) => at + 1 < spans.Count && spans[at + 1].Meaning is Meaning.Soft { Name: "partner" } or Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Type } }
        && spans.Exists(static span => span.Meaning is Meaning.Concept { Name: "average" });

    // "Show me 5 Elite partners": a whole number before a list of partners.
    private bool IsListLength(int at) => sense.Limit is null && at + 1 < spans.Count
        && Enumerable.Range(at + 1, spans.Count - at - 1).Any(next => spans[next].Meaning is Meaning.Soft { Name: "partner" } or Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Type } })
        && decimal.IsInteger(((Meaning.Number)spans[at].Meaning).Quantity.Value);
}
