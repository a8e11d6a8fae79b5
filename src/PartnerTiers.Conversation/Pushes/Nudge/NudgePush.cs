using PartnerTiers.Conversation.Acts;
using PartnerTiers.Conversation.Acts.Silence;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.NudgeWhy;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Nudges;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Pushes.Nudge;

/// <summary>What is worth a word about a partner, as it stands when it is read: to its manager, to channels that subscribed, and in other words to the partner itself.</summary>
internal sealed class NudgePush() : PushKind<NudgeNotice>(NudgeNotice.Push)
{
    protected override Answer? Compose(NudgeNotice payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Find(payload.Partner) is not { } partner || !IsStillFor(partner, payload.Kind, turn) || NudgeFinder.Still(turn.View, partner, payload.Kind, payload.Gaps) is not { } nudge)
        {
            return null;
        }

        var words = new NudgeWords(speech, partner, nudge);
        var sentence = words.Sentence();
        return Message(
            turn,
            sentence,
            new Headline(turn.IsToPartner ? speech.Say($"push.nudge.header.{nudge.Kind}") : Phrase.Join(" · ", [PartnerWords.Name(partner), speech.Say($"push.nudge.header.{nudge.Kind}")])),
            new Paragraph(sentence),
            words.List(),
            words.NextStep() is { } step ? new Paragraph(step) : null,
            Buttons(payload, turn, speech));
    }

    // In between silence was asked for, or somebody else has become the manager.
    private static bool IsStillFor(PartnerFacts partner, NudgeKind kind, PushTurn turn)
    {
        var past = turn.View.NudgesOf(partner);
        return !past.IsSnoozedOn(turn.Today)
            && (!turn.IsToPartner || NudgeNotice.IsForPartners(kind))
            && (turn.Turn.AskerEmail is not { } email || (string.Equals(email, partner.Partner.Manager, StringComparison.OrdinalIgnoreCase) && !past.IsNotOf(email)));
    }

    private static Actions Buttons(NudgeNotice payload, PushTurn turn, Speech speech)
    {
        var acts = Acts(turn);
        var why = speech.Button("push.nudge.button.why", new NudgeWhyQuestion(payload.Partner, payload.Kind));
        var scorecard = speech.Button("push.nudge.button.scorecard", new ScorecardQuestion(payload.Partner));
        return turn.View.Audience is Audience.Home
            ? ActSpeech.Row(scorecard, acts.Button("push.nudge.button.snooze", new SnoozeQuestion(payload.Partner)), acts.Button("push.nudge.button.not-mine", new NotMineQuestion(payload.Partner)), why)
            : ActSpeech.Row(scorecard, why);
    }
}
