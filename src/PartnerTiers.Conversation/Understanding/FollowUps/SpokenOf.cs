using System.Collections.Immutable;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.FollowUps;

/// <summary>"What expires there", "is that at risk": words that say nothing elsewhere point at the partner spoken of.</summary>
internal static class SpokenOf
{
    private const int Longest = 8;
    private const double Likelier = 0.3;

    /// <summary>The sense about the partner spoken of; null: it doesn't point at it. Only short sentences that say nothing of anybody else do.</summary>
    public static Sense? In(Sense sense, ThreadContext before, ImmutableArray<Token> tokens) =>
        before.Partner is not null && sense is { HasPronoun: false, Names.Count: 0, Ordinal: null } && sense.Concepts.Count + sense.Criteria.Count > 0 && tokens.Length <= Longest
        && sense.Terms.TrueForAll(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.Tier }) && Points(sense, tokens)
            ? sense.Pointing(Likelier)
            : null;

    private static bool Points(Sense sense, ImmutableArray<Token> tokens)
    {
        for (var at = 0; at < tokens.Length; at++)
        {
            if (((sense.Terms.Count == 0 || (sense.Concepts.Contains("need") && !tokens.Any(static token => WordFiles.AnybodyWords.Contains(token.Word)))) && WordFiles.PointingWords.Contains(tokens[at].Word)) || (at != 1 && IsNoArticle(sense, tokens, at)))
            {
                return true;
            }
        }

        return false;
    }

    // "Was brauchen die noch" and not "was sind die Regeln"; with a capital, or second in the sentence ("können Sie"), it speaks to the bot.
    private static bool IsNoArticle(Sense sense, ImmutableArray<Token> tokens, int at) =>
        WordFiles.PointingAloneWords.Contains(tokens[at].Word) && (at == 0 || !char.IsUpper(tokens[at].Raw[0]) || Token.AreShouted(tokens))
        && (at + 1 == tokens.Length || sense.Spans.FirstOrDefault(span => span.From == at + 1) is { Meaning: Meaning.Filler or Meaning.Concept { Name: BackReferences.OfThem or BackReferences.ForThat } });
}
