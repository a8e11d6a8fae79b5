using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Need;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Grace;

namespace PartnerTiers.Conversation.Pushes.Grace;

/// <summary>Tells the approvers of a grace without a plan; nothing where there is one by then, or the grace is over.</summary>
internal sealed class UnplannedPush() : PushKind<UnplannedNotice>(UnplannedNotice.Push)
{
    protected override Answer? Compose(UnplannedNotice payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home || turn.View.Find(payload.Partner) is not { } partner || turn.View.PlanOf(partner) is not null || turn.View.GraceUntilOf(partner) != payload.Until)
        {
            return null;
        }

        var name = PartnerWords.Name(partner);
        var state = speech.Say("push.unplanned", ("partner", name), ("day", payload.Until), ("published", payload.PublishedOn));
        var then = partner.Partner.Manager is { Length: > 0 } manager
            ? speech.Say("push.unplanned.manager", ("person", PartnerWords.Person(manager)), ("email", Phrase.OfOthers(manager)))
            : speech.Say("push.unplanned.nobody");
        return Message(
            turn,
            Speech.Sentences(state, then),
            new Headline(speech.Say("push.unplanned.header", ("partner", name))),
            new Paragraph(state),
            new Paragraph(then),
            new Actions([speech.Button("push.unplanned.need", new NeedQuestion(payload.Partner, turn.View.TodayOf(partner).Published.Id)), speech.Button("button.scorecard", new ScorecardQuestion(payload.Partner))]));
    }
}
