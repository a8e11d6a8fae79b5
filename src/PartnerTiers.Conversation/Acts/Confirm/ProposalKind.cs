using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Confirmations;

namespace PartnerTiers.Conversation.Acts.Confirm;

/// <summary>Something proposed, looked at again.</summary>
internal sealed record ProposalQuestion(string Id) : Question;

/// <summary>Shows the person asked what waits for them, with its buttons, and how it ended; others learn nothing of it.</summary>
internal sealed class ProposalKind() : ActKind<ProposalQuestion>("proposal")
{
    public override bool IsForAdmins => false;

    public override bool IsForPartners => true;

    protected override Phrase Ask(ProposalQuestion act, ActSpeech speech) => speech.Say("act.proposal.ask");

    protected override async Task<Answer> ComposeAsync(ProposalQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        switch (await turn.Office.Confirmations.LookAsync(act.Id, turn.By, cancellationToken))
        {
            case ConfirmationOutcome.Open { Confirmation: var open }:
                var words = ActCatalogue.Done.First(words => words.Act == open.Act);
                var text = words.Ask(open, turn) ?? turn.Speech.Say("act.proposal.waits");
                return Reply(turn, text, new Paragraph(text), ConfirmKind.Buttons(turn.Speech, open.Id, words.YesKey(open)), new Paragraph(turn.Speech.Say("act.confirm.note"), Tone.Note));
            case ConfirmationOutcome.Ended ended:
                return Say(turn, $"act.confirm.ended.{ended.Result}", ("moment", turn.Speech.Moment(ended.At)));
            case ConfirmationOutcome.Expired:
                return Say(turn, "act.confirm.expired");
            default:
                return Refused(turn);
        }
    }

    private static Answer Refused(ActTurn turn)
    {
        var text = turn.Speech.Say("act.confirm.not-yours");
        return new Answer("refusal", turn.Speech.Language, text, [new Paragraph(text)]);
    }
}
