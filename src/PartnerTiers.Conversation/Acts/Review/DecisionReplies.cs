using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Reviews;

namespace PartnerTiers.Conversation.Acts.Review;

/// <summary>What deciding came to, in a sentence or two.</summary>
internal static class DecisionReplies
{
    public static Phrase Say(DecisionOutcome outcome, ActTurn turn)
    {
        var (acts, speech) = (turn.Speech, new Speech(turn.Speech.Turn));
        return outcome switch
        {
            DecisionOutcome.Done { Case: var one } => Done(one),
            DecisionOutcome.Already { Case: var one } => Speech.Sentences(speech.Say("review.already", ("partner", Phrase.OfOthers(one.Row.Name))), Decided(one)),
            DecisionOutcome.Over { Case: var one } => acts.Say(one.Ended is { } ended ? $"review.case.ended.{ended.Why}" : "review.over", ("day", one.Ended?.On ?? one.Row.Review)),
            DecisionOutcome.Settled { Case: var one } => Decided(one),
            DecisionOutcome.SamePerson => acts.Say("review.same-person"),
            DecisionOutcome.NotAllowed => NotAllowed.Say(turn, "review.not-allowed"),
            DecisionOutcome.NoCase => acts.Say("review.no-case"),
            DecisionOutcome.NoChoice { Case: var one } => acts.Say("review.no-choice", ("partner", Phrase.OfOthers(one.Row.Name))),
            DecisionOutcome.NoReason { Case: var one } => acts.Say("review.no-reason", ("partner", Phrase.OfOthers(one.Row.Name))),
            _ => acts.Say("review.not-open"),
        };

        Phrase Done(ReviewCase one)
        {
            if (turn.Own.Reviews.Of(one.Row.Review) is not { Rules: { } rules } review)
            {
                return speech.Say("review.done", ("partner", Phrase.OfOthers(one.Row.Name)));
            }

            var what = CaseWords.What(speech, one.Kind, one.Row.Before, one.To, one.Until, rules);
            return Speech.Sentences(
                speech.Say(one.Signature is null ? "review.done.what" : "review.done.signed", ("partner", Phrase.OfOthers(one.Row.Name)), ("what", what)),
                one.WaitsForSignature ? speech.Say("review.case.second") : review.IsBetween && one.Kind != Programme.Reviews.ProposalKind.Keep ? speech.Say("review.done.at-once") : null);
        }

        Phrase Decided(ReviewCase one) => turn.Own.Reviews.Of(one.Row.Review) is { Rules: { } rules } ? CaseWords.Decided(speech, acts, one, rules) : Phrase.Empty;
    }
}
