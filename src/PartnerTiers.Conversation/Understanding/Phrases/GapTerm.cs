using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Lexicons;
using PartnerTiers.Conversation.Understanding.Senses;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>Which of the conditions said fills a gap.</summary>
internal static class GapTerm
{
    /// <summary>Behind the gap's word rather than elsewhere; the last one. Null: none fits.</summary>
    /// <param name="gap">A gap for a tier, type or region.</param>
    /// <param name="terms">What was said.</param>
    /// <param name="wordBefore">The word before a place in the sentence.</param>
    public static SaidTerm? Of(Gap gap, List<SaidTerm> terms, Func<int, string?> wordBefore)
    {
        var trait = gap.Name switch { "tier" => Trait.Tier, "type" => Trait.Type, "manager" => Trait.Manager, _ => Trait.Region };
        SaidTerm? best = null;
        var isBehind = false;
        foreach (var said in terms)
        {
            if (said.Condition is FilterTerm.OneOf { Values.Length: 1 } one && one.Not == gap.MustSay && one.Trait == trait)
            {
                var behind = gap.WordBefore is not null && gap.WordBefore == wordBefore(said.From);
                if (best is null || (behind == isBehind ? said.From > best.From : behind))
                {
                    (best, isBehind) = (said, behind);
                }
            }
        }

        return best;
    }

    /// <summary>Whether a phrase may take that condition for its gap.</summary>
    public static bool Fits(AskPhrase phrase, Gap gap, Sense sense, SaidTerm term, List<SaidTerm> terms, Tier lowest, Func<int, string?> wordBefore) =>
        !(gap.IsStrict && gap.WordBefore != wordBefore(term.From)) && !IsLowest(phrase, gap, term, lowest, wordBefore) && phrase.Kind switch
        {
            "near" => !sense.IsOfWhomIsNear(term) && !terms.Exists(static said => said.Condition is FilterTerm.OneOf { Trait: Trait.EarnedTier }),

            // "Ist Premium für Acme noch drin" does not ask how Acme stands.
            "scorecard" => gap.IsBound || (!IsTowards(term.From, wordBefore) && !sense.Names.Exists(name => IsTowards(name.From, wordBefore))),
            _ => true,
        };

    // Nobody comes to the lowest tier, or is near to it; what one needs "for Registered" may still be asked.
    private static bool IsLowest(AskPhrase phrase, Gap gap, SaidTerm term, Tier lowest, Func<int, string?> wordBefore) =>
        gap is { Name: "tier", IsBound: true } && phrase.Kind is "need" or "near" or "path" && lowest.Id == ((FilterTerm.OneOf)term.Condition).Values[0]
        && (phrase.Kind != "need" || gap.WordBefore is null || gap.WordBefore != wordBefore(term.From));

    private static bool IsTowards(int at, Func<int, string?> wordBefore) => wordBefore(at) is { } word && WordFiles.TowardsWords.Contains(word);
}
