using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Confirmations;

namespace PartnerTiers.Conversation.Acts.Confirm;

/// <summary>Yes or no to something proposed; where there are no buttons <em>confirm</em> and <em>cancel</em> speak of what was proposed last in the thread.</summary>
internal sealed record ConfirmQuestion(string Id, bool Yes) : Question;

/// <summary>Ends a confirmation, and tells every way in which it can end.</summary>
internal sealed class ConfirmKind() : ActKind<ConfirmQuestion>("confirm")
{
    /// <summary>The two buttons of a proposal.</summary>
    public static Actions Buttons(ActSpeech speech, string confirmation, string yesKey) => ActSpeech.Row(
        speech.Button(yesKey, new ConfirmQuestion(confirmation, Yes: true)),
        speech.Button("act.confirm.no", new ConfirmQuestion(confirmation, Yes: false)));

    public override bool IsForAdmins => false;

    public override bool IsForPartners => true;

    protected override Phrase Ask(ConfirmQuestion act, ActSpeech speech) => speech.Say(act.Yes ? "act.confirm.ask.yes" : "act.confirm.ask.no");

    protected override async Task<Answer> ComposeAsync(ConfirmQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        var outcome = act.Yes
            ? await turn.Office.Confirmations.ConfirmAsync(act.Id, turn.By, cancellationToken)
            : await turn.Office.Confirmations.CancelAsync(act.Id, turn.By, cancellationToken);
        var answer = outcome switch
        {
            ConfirmationOutcome.Done { Confirmation: var done } => Done(done, turn),
            ConfirmationOutcome.Ended ended => Say(turn, $"act.confirm.ended.{ended.Result}", ("moment", turn.Speech.Moment(ended.At))),
            ConfirmationOutcome.Cancelled => Say(turn, "act.confirm.cancelled"),
            ConfirmationOutcome.Expired => Say(turn, "act.confirm.expired"),
            ConfirmationOutcome.Outdated { Confirmation: var overtaken } => await OvertakenAsync(overtaken, turn, cancellationToken),
            ConfirmationOutcome.NotAllowed => Say(turn, "act.confirm.not-allowed"),
            ConfirmationOutcome.NotYours => Say(turn, "act.confirm.not-yours"),
            _ => Say(turn, "act.confirm.unknown"),
        };
        if (turn.By.Alone is not Operations.Access.Audience.Home && outcome is ConfirmationOutcome.NotYours or ConfirmationOutcome.Unknown or ConfirmationOutcome.NotAllowed)
        {
            // To people outside it is one more no, so that nothing is learnt by pressing.
            return Questions.Replies.Refusal.Compose(turn.Speech.Language);
        }

        return answer with { Settles = outcome is ConfirmationOutcome.Done or ConfirmationOutcome.Cancelled or ConfirmationOutcome.Expired or ConfirmationOutcome.Outdated or ConfirmationOutcome.NotAllowed };
    }

    // What somebody else did meanwhile, perhaps in another process, is read before it is told.
    private async Task<Answer> OvertakenAsync(Confirmation confirmation, ActTurn turn, CancellationToken cancellationToken)
    {
        await (turn.Office.Ledger?.ReadAsync(cancellationToken) ?? Task.CompletedTask);
        var now = turn with { Own = turn.Office.Board.ViewFor(turn.By.Alone) };
        return turn.IsAmongUs && ActCatalogue.Done.FirstOrDefault(words => words.Act == confirmation.Act)?.Overtaken(confirmation, now) is { } text
            ? Reply(turn, text, new Paragraph(text))
            : Say(turn, "act.confirm.outdated");
    }

    private Answer Done(Confirmation confirmation, ActTurn turn)
    {
        var text = ActCatalogue.Done.First(words => words.Act == confirmation.Act).Say(confirmation, turn);
        return Reply(turn, text, new Paragraph(text));
    }
}
