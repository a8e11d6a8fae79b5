using System.Collections.Immutable;
using PartnerTiers.Conversation.Understanding.FollowUps;
using PartnerTiers.Conversation.Understanding.Senses;

namespace PartnerTiers.Conversation.Understanding.Phrases;

/// <summary>The partners of a question about several: named, or one named beside the one spoken of, or those of the list before.</summary>
/// <param name="Ids">The partners, in the order in which they were said.</param>
/// <param name="Ambiguous">A name that several of them have; null: none.</param>
/// <param name="UsesMind">Whether one was spoken of before and is not named.</param>
/// <param name="Cost">How far-fetched that is.</param>
internal sealed record SeveralPartners(ImmutableArray<string> Ids, SaidName? Ambiguous, bool UsesMind, double Cost)
{
    private const int Most = 4;
    private const double Unsaid = 0.3;

    /// <summary>Those that the sentence means; null: it means no two, or more than can be set side by side.</summary>
    public static SeveralPartners? In(AskPhrase phrase, Sense sense, List<SaidName> names, string? inMind, ThreadContext? before)
    {
        if (names.Count == 1 && inMind is not null && (sense.HasPronoun || phrase.Concepts == "compare") && names[0].Partners is [var other] && other != inMind)
        {
            // "Compare it with Globex".
            return new SeveralPartners([inMind, other], null, UsesMind: true, sense.HasPronoun ? 0 : Unsaid);
        }

        if (names.Count == 0 && sense.HasPronoun && before is { Partner: null, Partners.Length: >= 2 and <= Most } && phrase.Concepts.Length > 0)
        {
            // "Compare them".
            return new SeveralPartners(before.Partners, null, UsesMind: true, 0);
        }

        if (names.Count is < 2 or > Most || (phrase.Concepts.Length == 0 && !PhraseFit.SaysNamesOnly(sense)))
        {
            return null;
        }

        ImmutableArray<string> distinct = [.. names.Select(static name => name.Partners[0]).Distinct(StringComparer.Ordinal)];
        return distinct.Length < 2 ? null : new SeveralPartners(distinct, names.Find(static name => name.Partners.Length > 1), UsesMind: false, 0);
    }
}
