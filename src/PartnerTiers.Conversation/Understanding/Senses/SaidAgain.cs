using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.Senses;

/// <summary>The same thing said twice ("not in Asia Pacific, APAC that is"), and conditions that nobody can meet at once.</summary>
internal static class SaidAgain
{
    // As far-fetched as a list of nobody.
    private const double Impossible = 2;

    /// <summary>Drops what only says again; what contradicts is left over, and two countries at once are far-fetched.</summary>
    public static void Settle(Sense sense, ImmutableArray<Token> tokens)
    {
        // "In grace, and who has an exception" are two questions.
        sense.Cost += sense.Terms.Exists(static said => said.Condition is FilterTerm.HasState { Not: false, State: State.Grace }) && sense.Terms.Exists(static said => said.Condition is FilterTerm.HasState { Not: false, State: State.Exception }) ? Impossible : 0;
        foreach (var later in sense.Terms.OrderByDescending(static said => said.From).ToList())
        {
            if (later.Condition is not FilterTerm.OneOf { Not: false } again)
            {
                continue;
            }

            foreach (var earlier in sense.Terms.Where(said => said.To <= later.From).ToList())
            {
                if (earlier.Condition is not FilterTerm.OneOf first || first.Trait != again.Trait)
                {
                    continue;
                }

                if (first.Values.Length == again.Values.Length && !first.Values.Except(again.Values, StringComparer.OrdinalIgnoreCase).Any())
                {
                    sense.Terms.Remove(later);
                    if (first.Not && !IsApposition(sense, earlier, later))
                    {
                        sense.Leftovers.Add(string.Join(' ', tokens[later.From..later.To].Select(static token => token.Raw)));
                    }

                    break;
                }

                if (!first.Not && again.Trait is Trait.Country or Trait.Type && !first.Values.Intersect(again.Values, StringComparer.OrdinalIgnoreCase).Any())
                {
                    sense.Cost += Impossible;
                }
            }
        }
    }

    private static bool IsApposition(Sense sense, SaidTerm earlier, SaidTerm later) =>
        sense.Spans.Where(span => span.From >= earlier.To && span.To <= later.From).All(static span => span.Meaning is Lexicons.Meaning.Filler);
}
