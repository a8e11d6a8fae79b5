using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Reviews.Pushes;

namespace PartnerTiers.Conversation.Pushes.Reviews;

/// <summary>A demotion that somebody decided and a second person must sign: the same card, for approvers; said again in its place when it is signed or refused.</summary>
internal sealed class SignaturePush() : PushKind<ReviewCasePush>(ReviewPushes.Signature)
{
    protected override Answer? Compose(ReviewCasePush payload, PushTurn turn, Speech speech) =>
        turn.View.Audience is Audience.Home && CaseCard.Of(turn.View, payload.Row, payload.Standing) is { } card ? Message(turn, card.Summary(speech, Acts(turn)), card.Parts(speech, Acts(turn))) : null;
}
