using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>Takes what no comparison, list or order has used: concepts, names, amounts, times; what has no place anywhere is left over.</summary>
internal sealed class RestReader(ImmutableArray<Token> tokens, List<Span> spans, bool[] used, Sense sense, ComparisonReader comparisons)
{
    // A bare number is money from here on: nobody has a deal of 90, or 2026 certified people.
    private const decimal LeastAmount = 5000;

    /// <summary>Reads the rest.</summary>
    public void Read()
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
                case Meaning.Concept { Name: "deal" } when comparisons.CountsDeals:
                    break;
                case Meaning.Concept { Name: "publish" or "rule" or "only" or "become" } when IsBesideEarned():
                    break;
                case Meaning.Concept { Name: "act" } when IsMaking(at):
                    sense.Concepts.Add("become");
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
                case Meaning.Deadline deadline:
                    sense.Deadlines.Add(text);
                    sense.Until = deadline.Last;
                    sense.UntilSaid = deadline.Said;
                    break;
                case Meaning.Time time:
                    sense.Times.Add(new SaidTime(time.From, time.To, spans[at].From, spans[at].To));
                    break;
                case Meaning.Number { Quantity: { IsShare: false, OrMore: false } amount } when sense.Amount is null && (amount.IsMoney || amount.Value >= LeastAmount):
                    sense.Amount = amount;
                    break;
                case Meaning.Dimension dimension when PointsAtTerm(at, dimension):
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
                case Meaning.By when IsPerPartner(at) || IsOfWhom(at):
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

    // "Can Acme make Gold": that is no order.
    private bool IsMaking(int at) => at > 0 && at + 1 < spans.Count && WordFiles.MakingWords.Contains(tokens[spans[at].From].Word) && spans[at].To - spans[at].From == 1
        && spans[at + 1].Meaning is Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Tier } } && spans.Take(at).Any(static span => span.Meaning is Meaning.Names or Meaning.Pronoun or Meaning.Soft { Name: "who" or "which" });

    // "Earned Elite, but published as Select": the tier says so by itself.
    private bool IsBesideEarned() => sense.Terms.Exists(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.EarnedTier }) && sense.Terms.Exists(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Tier });

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

    // "A customer in oil and gas, who covers that industry".
    private bool PointsAtTerm(int at, Meaning.Dimension dimension) => spans[at].From > 0 && WordFiles.PointingWords.Contains(tokens[spans[at].From - 1].Word)
        && sense.Terms.Exists(said => said.Condition is FilterTerm.OneOf { Trait: var trait } && Dimensions.Means(dimension.Grouping, trait));

    // "Deals won by Elite partners", "gain by becoming Select".
    // "CSAT across EMEA".
    private bool IsOfWhom(int at) => (spans[at].Meaning is Meaning.By { Each: true } && at + 1 < spans.Count && spans[at + 1].Meaning is Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Region or Trait.Country or Trait.Manager } }) || (spans[at].Meaning is Meaning.By { Each: false } && at > 0 && at + 1 < spans.Count && spans[at + 1].Meaning is Meaning.Term or Meaning.Names or Meaning.Concept { Name: "become" } or Meaning.Soft { Name: "partner" or "which" });

    // "Average revenue per reseller": an average is per partner anyway.
    private bool IsPerPartner(int at) => at + 1 < spans.Count && spans[at + 1].Meaning is Meaning.Soft { Name: "partner" } or Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Type or Trait.Tier } }
        && spans.Exists(static span => span.Meaning is Meaning.Concept { Name: "average" });

    // "Show me 5 Elite partners": a whole number before a list of partners.
    private bool IsListLength(int at) => sense.Limit is null && at + 1 < spans.Count
        && Enumerable.Range(at + 1, spans.Count - at - 1).Any(next => spans[next].Meaning is Meaning.Soft { Name: "partner" } or Meaning.Term { Condition: FilterTerm.OneOf { Trait: Trait.Type } })
        && decimal.IsInteger(((Meaning.Number)spans[at].Meaning).Quantity.Value);

    private string Typed(Span span) => string.Join(' ', tokens[span.From..span.To].Select(static token => token.Raw));

    private T? At<T>(int at)
        where T : Meaning => at >= 0 && at < spans.Count && !used[at] ? spans[at].Meaning as T : null;
}
