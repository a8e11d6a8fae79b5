using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Count;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Suggesting;

/// <summary>
/// What a sentence says for certain and a suggested question leaves out: a partner, a condition, a figure, a "not". A list that ignored "in Germany" would be a wrong answer, whoever
/// read the sentence.
/// </summary>
internal static class Unsaid
{
    /// <summary>The first such words, as typed; null: nothing is left out.</summary>
    public static string? In(ImmutableArray<Token> tokens, IEnumerable<Span> spans, Quotes quotes, SuggestedQuestion question)
    {
        var path = Paths.Through(tokens.Length, [.. spans]).Select(static path => path.Spans).FirstOrDefault([]);
        for (var at = 0; at < path.Length; at++)
        {
            var span = path[at];
            if (Matters(span.Meaning) && !Enumerable.Range(span.From, span.To - span.From).All(quotes.IsUsed) && !IsSaidOtherwise(span, question))
            {
                return string.Join(' ', tokens[span.From..span.To].Select(static token => token.Raw));
            }
        }

        return null;
    }

    private static bool Matters(Meaning meaning) => meaning is not (Meaning.Filler or Meaning.Soft or Meaning.Concept or Meaning.Unknown or Meaning.And or Meaning.By or Meaning.Certified);

    private static bool IsSaidOtherwise(Span span, SuggestedQuestion question) => span.Meaning switch
    {
        Meaning.Superlative => question.HasOrder,
        Meaning.Operator or Meaning.After => question.Compares,
        Meaning.Dimension dimension => question.Grouping == dimension.Grouping && dimension.Grouping != Grouping.None,
        _ => false,
    };
}
