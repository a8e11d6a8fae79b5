using PartnerTiers.Conversation.Acts.Appeals;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;

namespace PartnerTiers.Conversation.Pushes.Appeals;

/// <summary>Reminds of an appeal without an answer; nothing where it has one by then.</summary>
internal sealed class AppealReminderPush() : PushKind<AppealNotice>(AppealNotice.Reminder)
{
    protected override Answer? Compose(AppealNotice payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home { Roles: var roles } || !roles.HasFlag(Roles.Approver) || turn.View.Find(payload.Partner) is not { } partner
            || turn.View.AppealOf(partner) is not { IsOpen: true } one || one.Filed.Review != payload.Review)
        {
            return null;
        }

        var text = speech.Say(
            turn.Today > one.Filed.DueOn ? "push.appeal.overdue" : "push.appeal.due",
            ("partner", PartnerWords.Name(partner)),
            ("owner", AppealWords.Owner(speech, one.Filed)),
            ("day", one.Filed.DueOn));
        var acts = Acts(turn);
        return Message(
            turn,
            text,
            new Headline(speech.Say("appeal.header", ("partner", PartnerWords.Name(partner)))),
            new Paragraph(text),
            new Actions([acts.Button("act.appeals.open", new AppealsQuestion(payload.Partner)), acts.Button("appeal.button.uphold", new AnswerAppealQuestion(payload.Partner, Overturn: false)), acts.Button("appeal.button.overturn", new AnswerAppealQuestion(payload.Partner, Overturn: true))]));
    }
}
