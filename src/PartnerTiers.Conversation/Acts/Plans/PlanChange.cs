using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Operations.Grace;

namespace PartnerTiers.Conversation.Acts.Plans;

/// <summary>A change of a plan: shown with what will be written, or told why it cannot be made.</summary>
internal static class PlanChange
{
    /// <summary>The preview, or a sentence with why not.</summary>
    /// <param name="request">The change.</param>
    /// <param name="kind">The answer's kind.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="again">The form to ask with once more where a day was wrong; null: none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Answer> ProposeAsync(PlanRequest request, string kind, ActTurn turn, Func<NodaTime.LocalDate, Form>? again, CancellationToken cancellationToken)
    {
        if (!turn.IsAmongUs)
        {
            return Sentence(kind, turn.Speech.Say("act.elsewhere"), turn);
        }

        var look = await turn.Office.Governance.Plans.LookAsync(request, turn.By, cancellationToken);
        return look switch
        {
            PlanLook.Ready ready when await turn.Office.Confirmations.ProposeAsync(PlanOffice.Act, request.Write(), turn.By, cancellationToken) is { } confirmation => Preview(request, ready, confirmation.Id, kind, turn),
            PlanLook.WrongDay wrong => Sentence(kind, turn.Speech.Say("act.plan.wrong-day", ("due", wrong.Due), ("day", wrong.Until)), turn) with { Form = again?.Invoke(wrong.Until) },
            _ => Sentence(kind, WhyNot(look, request, turn), turn),
        };
    }

    /// <summary>Why a change cannot be made.</summary>
    public static Phrase WhyNot(PlanLook look, PlanRequest request, ActTurn turn) => look switch
    {
        PlanLook.NotAllowed => NotAllowed.Say(turn, "act.plan.not-allowed"),
        PlanLook.NoGrace none => turn.Speech.Say("act.plan.no-grace", ("partner", Phrase.OfOthers(none.Partner.Name))),
        PlanLook.NoSuchPartner => turn.Speech.Say("act.unclear.none", ("name", turn.NameOf(request.Partner))),
        PlanLook.NoSuchItem none => turn.Speech.Say("act.plan.no-item", ("number", new Value.Number(none.Number))),
        PlanLook.Full full => turn.Speech.Say("act.plan.full", ("n", full.Most)),
        PlanLook.NothingSaid => turn.Speech.Say("act.plan.nothing"),
        _ => turn.Speech.Say("act.confirm.outdated"),
    };

    /// <summary>One sentence.</summary>
    public static Answer Sentence(string kind, Phrase text, ActTurn turn) => new(kind, turn.Speech.Language, text, [new Paragraph(text)]);

    private static Answer Preview(PlanRequest request, PlanLook.Ready ready, string confirmation, string kind, ActTurn turn)
    {
        var speech = turn.Speech;
        var name = Phrase.OfOthers(ready.Partner.Name);
        var key = request switch { { Done: not null } => "act.plan.preview.done", { Move: not null } => "act.plan.preview.move", _ => ready.Plan.IsWritten ? "act.plan.preview.add" : "act.plan.preview.first" };
        var text = speech.Say(key, ("partner", name.Strong()));
        return new Answer(
            kind,
            speech.Language,
            text,
            [
                new Headline(speech.Say("act.plan.header", ("partner", name), ("day", ready.Plan.Until))),
                new Paragraph(text),
                new FactRows([.. ready.Changed.Select(item => new FactRow(
                    PlanWords.Numbered(item),
                    Phrase.Join(" · ", [PlanWords.Owner(item, ready.Partner.Name, speech), speech.Say("act.plan.due", ("day", item.Due))])))]),
                new Paragraph(speech.Say("act.plan.sees", ("partner", name)), Tone.Note),
                ConfirmKind.Buttons(speech, confirmation, request.Done is null ? "act.plan.yes" : "act.plan.yes.done"),
                new Paragraph(speech.Say("act.confirm.note"), Tone.Note),
            ]);
    }
}
