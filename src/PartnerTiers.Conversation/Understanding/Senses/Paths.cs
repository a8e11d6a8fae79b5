using System.Collections.Immutable;

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
        var from = spans.ToLookup(static span => span.From);
        var reached = new List<(ImmutableArray<Span> Spans, double Cost)>[length + 1];
        reached[0] = [([], 0)];
        for (var at = 0; at < length; at++)
        {
            if (reached[at] is not { } here)
            {
                continue;
            }

            var best = here.OrderBy(static path => path.Cost).Take(Most).ToList();
            foreach (var span in from[at])
            {
                var there = reached[span.To] ??= [];
                there.AddRange(best.Select(path => (path.Spans.Add(span), path.Cost + span.Cost + StepCost)));
            }
        }

        return (reached[length] ?? []).OrderBy(static path => path.Cost).Take(Most);
    }
}
