using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Review;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Reviews.Pushes;

namespace PartnerTiers.Conversation.Pushes.Reviews;

/// <summary>A published review in numbers and names, for leadership.</summary>
internal sealed class SummaryPush() : PushKind<ReviewPush>(ReviewPushes.Summary)
{
    protected override Answer? Compose(ReviewPush payload, PushTurn turn, Speech speech) =>
        turn.View.Audience is Audience.Home && turn.View.Reviews.Of(payload.Review) is { Figures: not null, Order: not null, Rules: not null } review
            ? Message(turn, QuarterSummary.Sentence(speech, review), QuarterSummary.Parts(speech, review))
            : null;
}
