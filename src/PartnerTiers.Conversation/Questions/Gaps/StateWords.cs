using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Conversation.Questions.Gaps;

/// <summary>Value and threshold side by side: "€961k of €1.0M", "4.7, needs 4.5", "3.5%, at most 2%".</summary>
internal static class StateWords
{
    public static Phrase Of(Speech speech, Check check) =>
        Phrase.Join(" + ", check.Parts.Select(pair => Part(speech, pair.Part, pair.At)));

    /// <summary>"at least 4.5", "at most 2%".</summary>
    public static Phrase Bound(Speech speech, Word word, Phrase need) => speech.Say($"bound.{word}", ("need", need));

    private static Phrase Part(Speech speech, PartResult part, TierResult at)
    {
        if (at.Need is not { } need)
        {
            return Phrase.Empty;
        }

        var currency = speech.View.ReviewRules.Currency;
        var shownNeed = Shown.Need(part.Unit, need, currency);
        if (part.Value is not { } value)
        {
            return at.Met ? speech.Say("state.nodata.met")
                : at.Word == Word.AtLeast ? speech.Say("state.nodata", ("need", shownNeed))
                : speech.Say("state.nodata.bound", ("need", Bound(speech, at.Word, shownNeed)));
        }

        var shown = Shown.Against(part.Unit, value, need, at.Word, at.Met, currency);
        var towards = at.Word == Word.AtLeast && part.Unit is not (Unit.Share or Unit.Score) && (!at.Met || value == need);
        var state = towards
            ? speech.Say("state.of", ("value", shown), ("need", shownNeed))
            : speech.Say(at.Word == Word.AtLeast ? "state.needs" : "state.bound", ("value", shown), ("need", at.Word == Word.AtLeast ? shownNeed : Bound(speech, at.Word, shownNeed)));
        return Lacking(speech, part, at, state);
    }

    // "3 of 3" alone would look met.
    private static Phrase Lacking(Speech speech, PartResult part, TierResult at, Phrase state) =>
        !at.MissingCredentials.IsEmpty ? speech.Say("state.lacking", ("state", state), ("missing", speech.And(at.MissingCredentials.Select(lacking => speech.Say("state.lacking.one", ("n", lacking.Missing), ("credential", Phrase.OfOthers(lacking.Credential)))))))
        : !at.Met && Shortfall.Of(part, at).Kind == ShortfallKind.Gate ? speech.Say("state.gate", ("state", state))
        : state;
}
