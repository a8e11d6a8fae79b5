using PartnerTiers.Conversation.Acts.Commands;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Grace;

namespace PartnerTiers.Conversation.Acts.Plans;

/// <summary>Writes a plan, or adds to one: by a form where it is not all said.</summary>
internal sealed class PlanAddKind() : ActKind<PlanAddQuestion>("plan-add"), IFormKind, ISaidKind
{
    public override bool IsForAdmins => false;

    public Command? Read(SaidCommand said)
    {
        PlanSide? side = said.Name switch { "plan-add.ours" => PlanSide.Ours, "plan-add.theirs" => PlanSide.Partner, _ => null };
        return said.About(said.Gap("partner"), id => new PlanAddQuestion(id, said.Words("what"), side, said.Words("owner"), said.Day("due")));
    }

    public Task<Answer> SubmitAsync(Question act, IReadOnlyDictionary<string, string> fields, ActTurn turn, CancellationToken cancellationToken)
    {
        var add = (PlanAddQuestion)act;
        return PlanForms.Read(add, fields) is { } items
            ? PlanChange.ProposeAsync(new PlanRequest(add.Partner) { Add = items }, Id, turn, until => PlanForms.More(add, until, turn), cancellationToken)
            : ComposeAsync(add, turn, cancellationToken);
    }

    protected override Phrase Ask(PlanAddQuestion act, ActSpeech speech) => speech.Say("act.plan-add.ask", ("partner", Phrase.OfOthers(act.Partner)));

    protected override async Task<Answer> ComposeAsync(PlanAddQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (act is { What: { } what, Side: { } side, Owner: { } owner, Due: { } due })
        {
            return await PlanChange.ProposeAsync(new PlanRequest(act.Partner) { Add = [new PlanItem(0, what, side, owner, due)] }, Id, turn, until => PlanForms.More(act with { Due = null }, until, turn), cancellationToken);
        }

        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        // Whether this person may at all is found with an item that is sound but for what is missing.
        var probe = new PlanRequest(act.Partner) { Add = [new PlanItem(0, "?", PlanSide.Ours, "?", turn.Own.Today)] };
        return await turn.Office.Governance.Plans.LookAsync(probe, turn.By, cancellationToken) is PlanLook.Ready ready
            ? Say(turn, "act.plan.form.say", ("partner", Phrase.OfOthers(ready.Partner.Name))) with { Form = ready.Plan.IsWritten || act.What is not null ? PlanForms.More(act, ready.Plan.Until, turn) : PlanForms.First(act.Partner, ready.Plan.Until, turn) }
            : PlanChange.Sentence(Id, PlanChange.WhyNot(await turn.Office.Governance.Plans.LookAsync(probe, turn.By, cancellationToken), probe, turn), turn);
    }
}
