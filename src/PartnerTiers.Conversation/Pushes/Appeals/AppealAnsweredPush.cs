using PartnerTiers.Conversation.Acts.Appeals;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Appeals;

namespace PartnerTiers.Conversation.Pushes.Appeals;

/// <summary>Tells who appealed, the manager and the partner's channels how an appeal ended, and why.</summary>
internal sealed class AppealAnsweredPush() : PushKind<AppealNotice>(AppealNotice.Answered)
{
    protected override Answer? Compose(AppealNotice payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Find(payload.Partner) is not { } partner || turn.View.AppealOf(partner) is not { IsOpen: false } one || one.Filed.Review != payload.Review)
        {
            return null;
        }

        var text = AppealCards.State(speech, partner, one);
        return Message(
            turn,
            text,
            new Headline(speech.Say("appeal.header", ("partner", PartnerWords.Name(partner)))),
            new Paragraph(text),
            new Actions([Acts(turn).Button("act.appeals.open", new AppealsQuestion(payload.Partner)), speech.Button("button.scorecard", new ScorecardQuestion(payload.Partner))]));
    }
}
