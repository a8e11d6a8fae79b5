using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Wording;

namespace PartnerTiers.Conversation.Acts.Review;

/// <summary>Shows a partner's card of the review under way, or of the last one, to home people.</summary>
internal sealed class CaseKind() : ActKind<CaseQuestion>("review-case"), ISaidKind
{
    public override bool IsForAdmins => false;

    public Command? Read(SaidCommand said) => said.About(said.Gap("partner"), static partner => new CaseQuestion(partner));

    protected override Phrase Ask(CaseQuestion act, ActSpeech speech) => speech.Say("review.ask.case", ("partner", PartnerWords.NameOf(new Speech(speech.Turn), act.Partner)));

    protected override async Task<Answer> ComposeAsync(CaseQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        var review = turn.Own.Reviews.OpenFor(act.Partner) ?? turn.Own.Reviews.LastPublished;
        if (turn.Office.Reviews is not { } reviews || review is null)
        {
            return Say(turn, "review.not-open");
        }

        if (await reviews.Store.FindAsync(review.Review, act.Partner, cancellationToken) is not { } frozen || CaseCard.Of(turn.Own, frozen.Row, frozen.Standing) is not { } card)
        {
            return Say(turn, "review.no-case");
        }

        var speech = new Speech(turn.Speech.Turn);
        return Reply(turn, card.Summary(speech, turn.Speech), card.Parts(speech, turn.Speech));
    }
}
