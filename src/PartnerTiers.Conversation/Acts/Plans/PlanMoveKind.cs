using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Grace;

namespace PartnerTiers.Conversation.Acts.Plans;

/// <summary>Moves an item to another day, which is asked for where it is not said.</summary>
internal sealed class PlanMoveKind() : ActKind<PlanMoveQuestion>("plan-move"), IFormKind, ISaidKind
{
    public override bool IsForAdmins => false;

    public Command? Read(SaidCommand said) => int.TryParse(said.Gap("id"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        ? said.About(said.Gap("partner"), id => new PlanMoveQuestion(id, number, said.Day("due")))
        : null;

    public Task<Answer> SubmitAsync(Question act, IReadOnlyDictionary<string, string> fields, ActTurn turn, CancellationToken cancellationToken) =>
        ComposeAsync((PlanMoveQuestion)act with { To = PlanForms.Day(fields, "to") }, turn, cancellationToken);

    protected override Phrase Ask(PlanMoveQuestion act, ActSpeech speech) => speech.Say("act.plan-move.ask", ("number", new Value.Number(act.Number)), ("partner", Phrase.OfOthers(act.Partner)));

    protected override async Task<Answer> ComposeAsync(PlanMoveQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        var request = new PlanRequest(act.Partner) { Move = act.Number, To = act.To ?? turn.Own.Today };
        if (act.To is not null || !turn.IsAmongUs)
        {
            return await PlanChange.ProposeAsync(request, Id, turn, until => PlanForms.Move(act with { To = null }, until, turn), cancellationToken);
        }

        return await turn.Office.Governance.Plans.LookAsync(request, turn.By, cancellationToken) is PlanLook.Ready ready
            ? Say(turn, "act.plan.form.when") with { Form = PlanForms.Move(act, ready.Plan.Until, turn) }
            : PlanChange.Sentence(Id, PlanChange.WhyNot(await turn.Office.Governance.Plans.LookAsync(request, turn.By, cancellationToken), request, turn), turn);
    }
}
