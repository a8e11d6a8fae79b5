using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Scorecard;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Exceptions;

namespace PartnerTiers.Conversation.Pushes.Exceptions;

/// <summary>Tells the manager and who granted it that an exception has lapsed; nothing where another runs by now.</summary>
internal sealed class ExceptionLapsedPush() : PushKind<ExceptionNotice>(ExceptionNotice.Lapsed)
{
    protected override Answer? Compose(ExceptionNotice payload, PushTurn turn, Speech speech)
    {
        if (turn.View.Audience is not Audience.Home || turn.View.Find(payload.Partner) is not { } partner || turn.View.ExceptionOf(partner) is not null)
        {
            return null;
        }

        var (name, tier) = (PartnerWords.Name(partner), PartnerWords.TierNamed(speech, payload.Tier));
        var state = speech.Say("push.exception.lapsed", ("partner", name), ("tier", tier), ("day", payload.Until));
        var then = speech.Say("push.exception.lapsed.then", ("published", PartnerWords.Name(turn.View.TodayOf(partner).Published)), ("day", turn.View.ReviewDay));
        return Message(
            turn,
            Speech.Sentences(state, then),
            new Headline(speech.Say("push.exception.lapsed.header", ("partner", name))),
            new Paragraph(state),
            new Paragraph(then),
            new Actions([speech.Button("button.scorecard", new ScorecardQuestion(payload.Partner))]));
    }
}
