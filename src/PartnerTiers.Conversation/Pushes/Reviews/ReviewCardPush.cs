using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Reviews.Pushes;

namespace PartnerTiers.Conversation.Pushes.Reviews;

/// <summary>The card about a partner in a review; said again in its place when somebody decides.</summary>
internal sealed class ReviewCardPush() : PushKind<ReviewCasePush>(ReviewPushes.Card)
{
    protected override Answer? Compose(ReviewCasePush payload, PushTurn turn, Speech speech) =>
        turn.View.Audience is Audience.Home && CaseCard.Of(turn.View, payload.Row, payload.Standing) is { } card ? Message(turn, card.Summary(speech, Acts(turn)), card.Parts(speech, Acts(turn))) : null;
}
