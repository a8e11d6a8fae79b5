using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Reviews.Pushes;

namespace PartnerTiers.Conversation.Pushes.Reviews;

/// <summary>Proposes an executive business review with a partner of the top tier, with a calendar file where a server gives one.</summary>
internal sealed class BusinessReviewPush() : PushKind<QbrPush>(ReviewPushes.Qbr)
{
    protected override Answer? Compose(QbrPush payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home || turn.View.Find(payload.Partner) is not { } partner || turn.Today > payload.On)
        {
            return null;
        }

        var text = speech.Say("review.qbr", ("partner", PartnerWords.Name(partner)), ("tier", PartnerWords.Name(turn.View.TodayOf(partner).Published)), ("day", payload.On));
        return Message(
            turn,
            text,
            new Headline(speech.Say("review.qbr.header", ("partner", PartnerWords.Name(partner)))),
            new Paragraph(text),
            payload.Link is { } link ? new FactRows([new FactRow(speech.Say("review.qbr.file"), Phrase.OfOthers(link))]) : null,
            new Actions([speech.Button("button.scorecard", new ScorecardQuestion(payload.Partner))]));
    }
}
