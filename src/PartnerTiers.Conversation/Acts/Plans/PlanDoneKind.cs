using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Operations.Grace;

namespace PartnerTiers.Conversation.Acts.Plans;

/// <summary>Ticks off an item; for who makes the plan, and for its owner.</summary>
internal sealed class PlanDoneKind() : ActKind<PlanDoneQuestion>("plan-done"), ISaidKind
{
    public override bool IsForAdmins => false;

    public Command? Read(SaidCommand said) => int.TryParse(said.Gap("id"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        ? said.About(said.Gap("partner"), id => new PlanDoneQuestion(id, number))
        : null;

    protected override Phrase Ask(PlanDoneQuestion act, ActSpeech speech) => speech.Say("act.plan-done.ask", ("number", new Value.Number(act.Number)), ("partner", Phrase.OfOthers(act.Partner)));

    protected override Task<Answer> ComposeAsync(PlanDoneQuestion act, ActTurn turn, CancellationToken cancellationToken) =>
        PlanChange.ProposeAsync(new PlanRequest(act.Partner) { Done = act.Number }, Id, turn, null, cancellationToken);
}
