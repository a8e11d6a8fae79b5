using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Exceptions;

namespace PartnerTiers.Conversation.Acts.Exceptions;

/// <summary>An approver ends an exception before its day; shown first, then confirmed. What was granted stays on record.</summary>
internal sealed class EndExceptionKind() : ActKind<EndExceptionQuestion>("end-exception"), ISaidKind
{
    public override bool IsForAdmins => false;

    public Command? Read(SaidCommand said) => said.Words("partner") is { } partner ? said.About(partner, static id => new EndExceptionQuestion(id)) : said.AmongUs(new ExceptionsQuestion());

    protected override Phrase Ask(EndExceptionQuestion act, ActSpeech speech) => speech.Say("act.end-exception.ask", ("partner", Phrase.OfOthers(act.Partner)));

    protected override async Task<Answer> ComposeAsync(EndExceptionQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.By.Has(Roles.Approver))
        {
            return Refuse(turn, "act.approvers-only");
        }

        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        var request = new ExceptionRequest(act.Partner);
        switch (await turn.Office.Governance.Exceptions.LookAsync(request, turn.By, cancellationToken))
        {
            case ExceptionLook.NoneRuns:
                return Say(turn, "act.end-exception.none", ("partner", turn.NameOf(act.Partner)));
            case ExceptionLook.Running running when await turn.Office.Confirmations.ProposeAsync(ExceptionOffice.Act, request.Write(), turn.By, cancellationToken) is { } confirmation:
                var grant = running.Case.Grant;
                var text = turn.Speech.Say(
                    "act.end-exception.preview",
                    ("partner", turn.NameOf(act.Partner).Strong()),
                    ("tier", ExceptionWords.Tier(grant, turn)),
                    ("day", grant.Until));
                return Reply(
                    turn,
                    text,
                    new Paragraph(text),
                    new Paragraph(turn.Speech.Say("act.end-exception.then")),
                    ConfirmKind.Buttons(turn.Speech, confirmation.Id, "act.end-exception.yes"),
                    new Paragraph(turn.Speech.Say("act.confirm.note"), Tone.Note));
            default:
                return Say(turn, "act.unclear.none", ("name", turn.NameOf(act.Partner)));
        }
    }
}
