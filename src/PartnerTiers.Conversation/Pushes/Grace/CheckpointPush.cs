using PartnerTiers.Conversation.Acts.Plans;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Grace;

namespace PartnerTiers.Conversation.Pushes.Grace;

/// <summary>Reminds an item's owner on its day: ours in a direct message, the partner's in its channel. Nothing where it is done or moved by then.</summary>
internal sealed class CheckpointPush() : PushKind<CheckpointNotice>(CheckpointNotice.Push)
{
    protected override Answer? Compose(CheckpointNotice payload, PushTurn turn, Speech speech)
    {
        var isTheirs = payload.Item.Side == PlanSide.Partner;
        if ((turn.IsToPartner && !isTheirs) || turn.View.Find(payload.Partner) is not { } partner || turn.View.PlanOf(partner) is not { } plan
            || plan.Until != payload.Until || !plan.Open.Any(item => item.Number == payload.Item.Number && item.Due == payload.Item.Due))
        {
            return null;
        }

        var (name, item) = (PartnerWords.Name(partner), payload.Item);
        var state = speech.SayFirst(
            [turn.Today > item.Due ? "push.checkpoint.late" : "push.checkpoint"],
            ("what", Phrase.OfOthers(item.What)),
            ("owner", Phrase.OfOthers(item.Owner)),
            ("due", item.Due));
        var then = turn.IsToPartner ? speech.Say("push.checkpoint.then.partner", ("day", payload.Until))
            : payload.ForOwner ? speech.Say("push.checkpoint.then", ("partner", name), ("day", payload.Until))
            : speech.Say("push.checkpoint.then.manager", ("owner", Phrase.OfOthers(item.Owner)));
        var acts = Acts(turn);
        return Message(
            turn,
            Speech.Sentences(state, then),
            new Headline(speech.Say("push.checkpoint.header", ("partner", name))),
            new Paragraph(state),
            new Paragraph(then),
            turn.View.Audience is Audience.Home
                ? new Actions([acts.Button("act.plan.button.done", new PlanDoneQuestion(payload.Partner, item.Number)), acts.Button("push.checkpoint.plan", new PlanQuestion(payload.Partner))])
                : new Actions([acts.Button("push.checkpoint.plan", new PlanQuestion(payload.Partner))]));
    }
}
