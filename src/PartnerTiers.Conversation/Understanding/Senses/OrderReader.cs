using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>Reads in which order partners are wanted and how many: "top 5 by revenue", "the worst CSAT first".</summary>
internal sealed class OrderReader(ImmutableArray<Token> tokens, List<Span> spans, bool[] used, Sense sense, ComparisonReader comparisons)
{
    private const double FarFetched = 2;

    // Who or where has most of them is figures, side by side.
    private const string MostPartners = "mostpartners";

    private static readonly string[] SingleWords = Stretches(static file => file.Single);
    private static readonly string[] SeveralWords = Stretches(static file => file.Several);

    private bool isLowestFirst;
    private bool isFirstSaid;
    private int firstAt = -1;

    /// <summary>Reads all of them, and lists ordered by a criterion.</summary>
    public void Read()
    {
        ReadFirst();
        for (var at = 0; at < spans.Count; at++)
        {
            if (At<Meaning.Superlative>(at) is not { } superlative)
            {
                continue;
            }

            if ((At<Meaning.Soft>(at + 1) is { Name: "partner" } || At<Meaning.Term>(at + 1)?.Condition is FilterTerm.OneOf { Trait: Trait.Tier or Trait.Type }) && WordFiles.CountingWords.Contains(Words(spans[at]).Split(' ')[^1]))
            {
                // "Who manages the most partners": they are what is counted, and nobody's order.
                used[at] = true;
                sense.Concepts.Add(MostPartners);
                if (spans.FindIndex(span => span.Meaning is Meaning.Dimension && sense.Grouping == Questions.Count.Grouping.None) is >= 0 and var dimension && !used[dimension])
                {
                    used[dimension] = true;
                    sense.Grouping = At2<Meaning.Dimension>(dimension).Grouping;
                }

                continue;
            }

            used[at] = true;
            var isDirection = WordFiles.Directions.Contains(Words(spans[at]));
            if (isDirection && spans.Exists(static span => span.Meaning is Meaning.Dimension) && spans.Exists(static span => span.Meaning is Meaning.By))
            {
                // "Revenue by region, descending": figures stand so anyway.
                continue;
            }

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
            // "Sorted by revenue ascending".
            criterion ??= At<Meaning.Criterion>(at - 1) is not null && (isDirection || At<Meaning.By>(at - 2) is not null) && At<Meaning.Ordinal>(at + 1) is null ? at - 1 : null;
            // "Who is growing fastest", "who trained the most": at the end it says of what was named before.
            criterion ??= at == spans.Count - 1 && !isDirection && at > 0 && spans[at - 1].To <= spans[at].From && At<Meaning.Criterion>(at - 1) is not null && At<Meaning.Operator>(at - 2) is null && At<Meaning.Number>(at - 2) is null ? at - 1 : null;
            // "Who wins the most deals", "won most deals".
            criterion ??= At<Meaning.Concept>(at + 1) is { Name: "deal" } && At<Meaning.Criterion>(at - 1) is not null ? at - 1 : null;
            if (criterion is { } found)
            {
                used[found] = true;
                UseBy(found - 1);
                if (found == at - 1 && At<Meaning.Concept>(at + 1) is { Name: "deal" })
                {
                    used[at + 1] = true;
                }
            }

            if (criterion is { } ahead && sense.Limit is null && !isDirection && At<Meaning.Criterion>(ahead + 2) is null
                && At<Meaning.Number>(ahead + 1) is { Quantity: { IsMoney: false, IsShare: false, OrMore: false, Value: >= 2 and <= 100 } wanted } && decimal.IsInteger(wanted.Value))
            {
                // "Die umsatzstärksten drei".
                used[ahead + 1] = true;
                sense.Limit = (int)wanted.Value;
            }

            if (criterion is null && sense.Limit is null && At<Meaning.Ordinal>(at + 1) is { Place: 1 })
            {
                // "By CSAT, worst first".
                used[at + 1] = true;
                isLowestFirst = superlative.Ascending;
                isFirstSaid = true;
                firstAt = at;
                continue;
            }

            if (criterion is null && sense.Order is not null)
            {
                // "With the most certs, top 3": the order was said before.
                continue;
            }

            if (criterion is { } first && At<Meaning.Ordinal>(first + 1) is { Place: 1 })
            {
                // "The highest CSAT first": an order of all, not the one at its top.
                used[first + 1] = true;
            }
            else if (sense.Limit is null && sense.Place is null && !isDirection && IsOfOne())
            {
                sense.Limit = 1;
            }

            // "With the most certified people": then the people are what is ordered by, not a word beside it.
            sense.Cost += criterion is null && spans.Exists(static span => span.Meaning is Meaning.Concept { Name: "certifiedpeople" or "manages" }) ? FarFetched : 0;

            // "Top 5" alone is by the first criterion that is money.
            sense.IsOrderBare = criterion is null;
            sense.IsOrderCounting = WordFiles.CountingWords.Contains(Words(spans[at]));
            var by = criterion is { } named ? At2<Meaning.Criterion>(named).Id : comparisons.MoneyCriterion;
            sense.Order = new Order(by, superlative.Ascending != IsTurned(by, at));
        }

        ReadPlaceOn();
        for (var at = 0; at < spans.Count && sense.Order is null; at++)
        {
            // "Ranked by number of certified people".
            var what = At<Meaning.Concept>(at + 1) is { Name: "howmany" } ? at + 2 : at + 1;
            if (At<Meaning.By>(at) is not null && At<Meaning.Criterion>(what) is { } criterion && spans[at].To - spans[at].From >= 1 && IsSorting(at))
            {
                used[at] = used[at + 1] = used[what] = true;
                sense.Order = new Order(criterion.Id, isLowestFirst != IsTurned(criterion.Id, firstAt));
            }
        }

        ReadFirstSaid();
    }

    // "Over 300k revenue, highest first": by what was compared.
    private void ReadFirstSaid()
    {
        if (isFirstSaid && sense.Order is null)
        {
            var compared = spans.FindLast(static span => span.Meaning is Meaning.Criterion);
            sense.IsOrderBare = compared is null;
            sense.Order = new Order(compared?.Meaning is Meaning.Criterion named ? named.Id : comparisons.MoneyCriterion, isLowestFirst);
        }
    }

    // "Who is second on revenue".
    private void ReadPlaceOn()
    {
        if (sense.Order is not null || spans.Exists(static span => span.Meaning is Meaning.Names) || !spans.Exists(static span => span.Meaning is Meaning.Soft { Name: "who" or "which" }))
        {
            return;
        }

        for (var at = 0; at + 1 < spans.Count; at++)
        {
            var what = At<Meaning.By>(at + 1) is not null ? at + 2 : at + 1;
            if (At<Meaning.Ordinal>(at) is { Place: > 0 } place && At<Meaning.Criterion>(what) is { } criterion)
            {
                used[at] = used[what] = true;
                UseBy(at + 1);
                sense.Order = new Order(criterion.Id);
                sense.Place = place.Place == 1 ? null : place.Place;
                sense.Limit = place.Place == 1 ? 1 : null;
                return;
            }
        }
    }

    // "Worst escalation rate": of what should be low the worst is the highest.
    private bool IsTurned(string? criterion, int superlative) => criterion is not null && superlative >= 0 && comparisons.IsLowGood(criterion) && WordFiles.JudgingWords.Contains(Words(spans[superlative]));

    // "Only the first two": how many, and no place.
    private void ReadFirst()
    {
        for (var at = 0; at + 1 < spans.Count; at++)
        {
            if (At<Meaning.Ordinal>(at) is { Place: 1 } && At<Meaning.Number>(at + 1) is { Quantity: { IsMoney: false, IsShare: false, OrMore: false, Value: >= 2 and <= 1000 } count } && decimal.IsInteger(count.Value))
            {
                used[at] = used[at + 1] = true;
                sense.Limit = (int)count.Value;
            }
        }
    }

    /// <summary>"Who has the most revenue" asks for one, "partners with the most revenue" for a list.</summary>
    public bool IsOfOne()
    {
        var words = ' ' + string.Join(' ', sense.Spans.Select(Words)) + ' ';
        return Says(words, SingleWords) && !Says(words, SeveralWords) && !spans.Exists(static span => span.Meaning is Meaning.Number);
    }

    private static bool Says(string words, string[] stretches) => Array.Exists(stretches, stretch => words.Contains(stretch, StringComparison.Ordinal));

    private static string[] Stretches(Func<WordFile, List<string>> list) => [.. WordFiles.All.Values.SelectMany(list).SelectMany(Folding.Spellings).Distinct(StringComparer.Ordinal).Select(static stretch => ' ' + stretch + ' ')];

    // "Partners by revenue" orders; "revenue by region" and "how do they do on revenue" don't.
    private bool IsSorting(int at) => Words(spans[at]).Split(' ')[0] is "by" or "nach" or "sorted" or "ordered" or "ranked" or "sort" or "order" or "rank" or "sortiert" or "geordnet";

    private T? At<T>(int at)
        where T : Meaning => at >= 0 && at < spans.Count && !used[at] ? spans[at].Meaning as T : null;

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
}
