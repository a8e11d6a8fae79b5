using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Operations.Access;

namespace PartnerTiers.Conversation.Acts.Bind;

/// <summary>Binds a channel, tenant, team or domain to a partner: shown first, with who will see what; then confirmed.</summary>
internal sealed class BindKind() : ActKind<BindQuestion>("bind")
{
    protected override Phrase Ask(BindQuestion act, ActSpeech speech) =>
        speech.Say($"act.bind.ask.{act.Kind}", ("id", Phrase.OfOthers(act.Id)), ("partner", Phrase.OfOthers(act.Partner)));

    protected override async Task<Answer> ComposeAsync(BindQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        var request = new BindRequest(new BindingTarget(act.Kind, act.Id), act.Partner);
        switch (await turn.Office.Bindings.LookAsync(request, turn.By, cancellationToken))
        {
            case BindLook.NotAllowed:
                return Refuse(turn, "act.admins-only");
            case BindLook.NoTarget:
                return Say(turn, act.Kind == BindingKind.Channel ? "act.bind.no-channel" : $"act.bind.no-target.{act.Kind}");
            case BindLook.OurOwn:
                return Say(turn, "act.bind.our-own");
            case BindLook.Everybodys:
                return Say(turn, "act.bind.everybodys", ("id", Phrase.OfOthers(act.Id)));
            case BindLook.NoSuchPartner:
                return Say(turn, turn.IsAmongUs ? "act.unclear.none" : "act.unclear.elsewhere", ("name", turn.NameOf(act.Partner)));
            case BindLook.Bound bound:
                return Bound(act, bound, turn);
            case BindLook.Free when await turn.Office.Confirmations.ProposeAsync(BindingOffice.Act, request.Write(), turn.By, cancellationToken) is { } confirmation:
                return Preview(act, request.Target, confirmation.Id, turn);
            default:
                return Say(turn, "act.confirm.outdated");
        }
    }

    private Answer Preview(BindQuestion act, BindingTarget target, string confirmation, ActTurn turn)
    {
        var speech = turn.Speech;
        var partner = turn.NameOf(act.Partner);
        var text = speech.Say("act.bind.preview", ("target", BindWords.Target(target, turn)), ("partner", partner.Strong()));
        List<AnswerPart?> parts =
        [
            new Headline(speech.Say("act.bind.header")),
            new Paragraph(text),
            turn.IsAmongUs ? new FactRows([new FactRow(speech.Say("act.row.partner"), Phrase.Join(" · ", [partner, Phrase.OfOthers(act.Partner)])), new FactRow(speech.Say($"act.kind.{act.Kind}"), Phrase.OfOthers(act.Id))]) : null,
            new Paragraph(speech.Say($"act.bind.sees.{act.Kind}", ("partner", partner))),
            act.Kind == BindingKind.Channel && target.Same(turn.Here) && !turn.By.Room.HasOutsiders ? new Paragraph(speech.Say("act.bind.nobody-outside"), Tone.Note) : null,
            ConfirmKind.Buttons(speech, confirmation, "act.bind.yes"),
            new Paragraph(speech.Say("act.confirm.note"), Tone.Note),
        ];
        return Reply(turn, text, parts);
    }

    private Answer Bound(BindQuestion act, BindLook.Bound bound, ActTurn turn)
    {
        // Where others read along it is not said to whom: perhaps not to those who read it.
        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.bind.bound-already");
        }

        var target = new BindingTarget(act.Kind, act.Id);
        var text = turn.Speech.Say(
            bound.Partners is [var only] && only == act.Partner ? "act.bind.bound-same" : "act.bind.bound-other",
            ("target", BindWords.Target(target, turn)),
            ("partner", turn.Speech.Language.List([.. bound.Partners.Select(turn.NameOf)])));
        return bound.Made is null
            ? Reply(turn, text, new Paragraph(text), new Paragraph(turn.Speech.Say("act.bind.configured"), Tone.Note))
            : Reply(turn, text, new Paragraph(text), ActSpeech.Row(turn.Speech.Button("act.unbind.button", new UnbindQuestion(act.Kind, act.Id))));
    }
}
