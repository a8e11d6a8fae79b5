using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>Ways through a sentence: every word covered once, the least far-fetched first.</summary>
internal static class Paths
{
    // Enough for five or six ambiguous words at once; more would only make slow what is hopeless.
    private const int Most = 96;

    // Long stretches say more than their words one by one.
    public const double StepCost = 0.16;

    public static IEnumerable<(ImmutableArray<Span> Spans, double Cost)> Through(int length, IReadOnlyCollection<Span> spans)
    {
        if (length == 0)
        {
            yield return ([], 0);
            yield break;
        }

        Span[] inOrder = [.. spans.OrderBy(static span => span.From)];
        var reached = Reached(length, inOrder);
        for (var rank = 0; rank < Math.Min(Most, reached[length]?.Count ?? 0); rank++)
        {
            yield return (SpansOf(reached, inOrder, length, rank), reached[length]![rank].Cost);
        }
    }

    // The last stretch of a way, and the way before it: that of this rank among those which end where the stretch begins.
    private readonly record struct Step(double Cost, int Span, int RankBefore) : IComparable<Step>
    {
        public int CompareTo(Step other) => Cost != other.Cost ? Cost.CompareTo(other.Cost) : Span != other.Span ? Span.CompareTo(other.Span) : RankBefore.CompareTo(other.RankBefore);
    }

    private static List<Step>?[] Reached(int length, Span[] spans)
    {
        var reached = new List<Step>?[length + 1];
        var next = 0;
        for (var at = 0; at < length; at++)
        {
            var here = reached[at];
            here?.Sort();
            for (; next < spans.Length && spans[next].From == at; next++)
            {
                if (at == 0)
                {
                    (reached[spans[next].To] ??= []).Add(new Step(0 + spans[next].Cost + StepCost, next, 0));
                }

                for (var rank = 0; rank < Math.Min(Most, here?.Count ?? 0); rank++)
                {
                    (reached[spans[next].To] ??= []).Add(new Step(here![rank].Cost + spans[next].Cost + StepCost, next, rank));
                }
            }
        }

        reached[length]?.Sort();
        return reached;
    }

    private static ImmutableArray<Span> SpansOf(List<Step>?[] reached, Span[] spans, int length, int rank)
    {
        var count = 0;
        for (var (at, way) = (length, rank); at > 0; count++)
        {
            (at, way) = Before(at, way);
        }

        var path = new Span[count];
        for (var (at, way) = (length, rank); at > 0;)
        {
            path[--count] = spans[reached[at]![way].Span];
            (at, way) = Before(at, way);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(path);

        (int At, int Rank) Before(int at, int way) => (spans[reached[at]![way].Span].From, reached[at]![way].RankBefore);
    }
}
