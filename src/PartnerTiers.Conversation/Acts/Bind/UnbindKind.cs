using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Acts.Bind;

/// <summary>Ends a binding made in chat; shown first, then confirmed.</summary>
internal sealed class UnbindKind() : ActKind<UnbindQuestion>("unbind")
{
    protected override Phrase Ask(UnbindQuestion act, ActSpeech speech) => speech.Say($"act.unbind.ask.{act.Kind}", ("id", Phrase.OfOthers(act.Id)));

    protected override async Task<Answer> ComposeAsync(UnbindQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        var target = new BindingTarget(act.Kind, act.Id);
        var request = new BindRequest(target, null);
        switch (await turn.Office.Bindings.LookAsync(request, turn.By, cancellationToken))
        {
            case BindLook.NotAllowed:
                return Refuse(turn, "act.admins-only");
            case BindLook.Bound { Made: null }:
                return Say(turn, "act.bind.configured");
            case BindLook.Bound bound when await turn.Office.Confirmations.ProposeAsync(BindingOffice.Act, request.Write(), turn.By, cancellationToken) is { } confirmation:
                var partner = turn.NameOf(bound.Made!.Binding.Partner);
                var text = turn.IsAmongUs
                    ? turn.Speech.Say("act.unbind.preview", ("target", BindWords.Target(target, turn)), ("partner", partner.Strong()))
                    : turn.Speech.Say("act.unbind.preview.elsewhere", ("target", BindWords.Target(target, turn)));
                return Reply(turn, text, new Paragraph(text), ConfirmKind.Buttons(turn.Speech, confirmation.Id, "act.unbind.yes"), new Paragraph(turn.Speech.Say("act.confirm.note"), Tone.Note));
            default:
                return Say(turn, "act.unbind.not-bound", ("target", BindWords.Target(target, turn)));
        }
    }
}
