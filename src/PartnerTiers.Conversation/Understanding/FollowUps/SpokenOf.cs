using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Conversation.Understanding.Text;

namespace PartnerTiers.Conversation.Understanding.FollowUps;

/// <summary>"What expires there", "is that at risk": words that say nothing elsewhere point at the partner spoken of.</summary>
internal static class SpokenOf
{
    private const int Longest = 6;
    private const double Likelier = 0.3;

    /// <summary>The sense about the partner spoken of; null: it doesn't point at it. Only short sentences that say nothing of anybody else do.</summary>
    public static Sense? In(Sense sense, ThreadContext before, ImmutableArray<Token> tokens) =>
        before.Partner is not null && sense is { HasPronoun: false, Terms.Count: 0, Names.Count: 0, Ordinal: null, Concepts.Count: > 0 } && tokens.Length <= Longest && tokens.Any(static token => WordFiles.PointingWords.Contains(token.Word))
            ? sense.Pointing(Likelier)
            : null;
}
