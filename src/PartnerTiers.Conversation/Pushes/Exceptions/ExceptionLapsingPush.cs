using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Exceptions;

namespace PartnerTiers.Conversation.Pushes.Exceptions;

/// <summary>Tells the manager 14 days before that an exception lapses; nothing where it was ended or prolonged meanwhile.</summary>
internal sealed class ExceptionLapsingPush() : PushKind<ExceptionNotice>(ExceptionNotice.Lapsing)
{
    protected override Answer? Compose(ExceptionNotice payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home || turn.View.Find(payload.Partner) is not { } partner || turn.View.ExceptionOf(partner)?.Until != payload.Until)
        {
            return null;
        }

        var (name, tier) = (PartnerWords.Name(partner), PartnerWords.TierNamed(speech, payload.Tier));
        var state = speech.Say("push.exception.lapsing", ("partner", name), ("tier", tier), ("day", payload.Until));
        var (standing, rules) = (turn.View.TodayOf(partner), turn.View.Rules);
        var isEarned = rules.FindTier(payload.Tier) is { } kept && rules.RankOf(standing.Earned) >= rules.RankOf(kept);
        var then = speech.Say(isEarned ? "push.exception.lapsing.earned" : "push.exception.lapsing.then", ("tier", tier));
        return Message(
            turn,
            Speech.Sentences(state, then),
            new Headline(speech.Say("push.exception.lapsing.header", ("partner", name))),
            new Paragraph(state),
            new Paragraph(then),
            new Paragraph(speech.Say("push.exception.reason", ("reason", Phrase.OfOthers(payload.Reason)), ("by", PartnerWords.Person(payload.By))), Tone.Note),
            new Actions([speech.Button("push.exception.button.need", new NeedQuestion(payload.Partner, payload.Tier), ("tier", tier)), speech.Button("button.scorecard", new ScorecardQuestion(payload.Partner))]));
    }
}
