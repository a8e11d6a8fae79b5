using System.Globalization;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Grace;

namespace PartnerTiers.Conversation.Acts.Plans;

/// <summary>Plans in words.</summary>
internal static class PlanWords
{
    /// <summary>"2. Renew two certificates".</summary>
    public static Phrase Numbered(PlanItem item) => Phrase.Of(item.Number.ToString(CultureInfo.InvariantCulture) + ". ").Then(Phrase.OfOthers(item.What));

    /// <summary>"Jo Winter, ours".</summary>
    public static Phrase Owner(PlanItem item, string partner, ActSpeech speech) =>
        Phrase.Join(" · ", [Phrase.OfOthers(item.Owner), item.Side == PlanSide.Ours ? speech.Say("act.plan.ours") : Phrase.OfOthers(partner)]);
}

/// <summary>What is said when a plan was changed.</summary>
internal sealed class PlanDoneWords : IDoneWords
{
    public string Act => PlanOffice.Act;

    public string YesKey(Confirmation confirmation) => PlanRequest.Read(confirmation.Payload).Done is null ? "act.plan.yes" : "act.plan.yes.done";

    public Phrase? Ask(Confirmation confirmation, ActTurn turn) =>
        turn.IsAmongUs ? turn.Speech.Say("act.plan.again", ("partner", turn.NameOf(PlanRequest.Read(confirmation.Payload).Partner).Strong())) : null;

    public Phrase Say(Confirmation confirmation, ActTurn turn)
    {
        var request = PlanRequest.Read(confirmation.Payload);
        return !turn.IsAmongUs ? turn.Speech.Say("act.done.elsewhere")
            : request.Done is { } done ? turn.Speech.Say("act.plan.said.done", ("number", new Value.Number(done)), ("partner", turn.NameOf(request.Partner)))
            : turn.Speech.Say("act.plan.said", ("partner", turn.NameOf(request.Partner)));
    }
}
