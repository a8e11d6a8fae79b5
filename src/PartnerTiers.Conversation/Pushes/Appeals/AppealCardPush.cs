using PartnerTiers.Conversation.Acts.Appeals;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;

namespace PartnerTiers.Conversation.Pushes.Appeals;

/// <summary>The card about an appeal, for approvers: as it stands when it is delivered, so that the same card tells how it ended.</summary>
internal sealed class AppealCardPush() : PushKind<AppealNotice>(AppealNotice.Card)
{
    protected override Answer? Compose(AppealNotice payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home || turn.View.Find(payload.Partner) is not { } partner || turn.View.AppealOf(partner) is not { } one || one.Filed.Review != payload.Review)
        {
            return null;
        }

        return Message(turn, AppealCards.State(speech, partner, one), AppealCards.Parts(Acts(turn), partner, one, one.IsOpen));
    }
}
