using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Understanding.Senses;

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
}
