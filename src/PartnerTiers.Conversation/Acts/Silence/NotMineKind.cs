using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Nudges;

namespace PartnerTiers.Conversation.Acts.Silence;

/// <summary><em>Globex is not mine</em>: the CRM is wrong about its manager.</summary>
internal sealed record NotMineQuestion(string Partner) : Question;

/// <summary>No more nudges about a partner to whom the CRM takes for its manager; shown first, then confirmed.</summary>
internal sealed class NotMineKind() : ActKind<NotMineQuestion>("not-mine")
{
    public override bool IsForAdmins => false;

    protected override Phrase Ask(NotMineQuestion act, ActSpeech speech) =>
        speech.Say("act.not-mine.ask", ("partner", speech.Turn.View.Find(act.Partner) is { } facts ? Phrase.OfOthers(facts.Partner.Name) : Phrase.OfOthers(act.Partner)));

    protected override async Task<Answer> ComposeAsync(NotMineQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        var request = new SilenceRequest(act.Partner, null);
        var look = turn.Office.Silence!.Look(request, turn.By);
        if (look != SilenceLook.Ready || await turn.Office.Confirmations.ProposeAsync(SilenceOffice.Act, request.Write(), turn.By, cancellationToken) is not { } confirmation)
        {
            return look == SilenceLook.AlreadySo ? Say(turn, "act.not-mine.already", ("partner", turn.NameOf(act.Partner)))
                : look == SilenceLook.NotAllowed ? Say(turn, "act.not-mine.not-manager", ("partner", turn.NameOf(act.Partner)))
                : Say(turn, SilenceWords.Refuse(look));
        }

        var text = turn.Speech.Say("act.not-mine.preview", ("partner", turn.NameOf(act.Partner).Strong()));
        return Reply(turn, text, new Paragraph(text), ConfirmKind.Buttons(turn.Speech, confirmation.Id, "act.not-mine.yes"), new Paragraph(turn.Speech.Say("act.confirm.note"), Tone.Note));
    }
}
