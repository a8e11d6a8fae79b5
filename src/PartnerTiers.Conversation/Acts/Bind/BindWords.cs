using PartnerTiers.Conversation.Answers;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Confirmations;

namespace PartnerTiers.Conversation.Acts.Bind;

/// <summary>What can be bound, in words.</summary>
internal static class BindWords
{
    /// <summary>"this channel", "the domain acme.example".</summary>
    public static Phrase Target(BindingTarget target, ActTurn turn) =>
        target.Same(turn.Here) ? turn.Speech.Say("act.target.here") : turn.Speech.Say($"act.target.{target.Kind}", ("id", Phrase.OfOthers(target.Id)));
}

/// <summary>What is said when a binding was made or ended.</summary>
internal sealed class BindDone : IDoneWords
{
    public string Act => BindingOffice.Act;

    public string YesKey(Confirmation confirmation) => BindRequest.Read(confirmation.Payload).Partner is null ? "act.unbind.yes" : "act.bind.yes";

    public Phrase? Ask(Confirmation confirmation, ActTurn turn)
    {
        var request = BindRequest.Read(confirmation.Payload);
        var target = ("target", (Words.Argument)BindWords.Target(request.Target, turn));
        return request.Partner is not { } partner ? turn.Speech.Say("act.unbind.preview.elsewhere", target)
            : turn.IsAmongUs ? turn.Speech.Say("act.bind.preview", target, ("partner", turn.NameOf(partner).Strong()))
            : null;
    }

    public Phrase Say(Confirmation confirmation, ActTurn turn)
    {
        var request = BindRequest.Read(confirmation.Payload);
        var target = ("target", (Words.Argument)BindWords.Target(request.Target, turn));
        return request.Partner is not { } partner ? turn.Speech.Say("act.unbind.done", target)
            : turn.IsAmongUs ? turn.Speech.Say("act.bind.done", target, ("partner", turn.NameOf(partner)))
            : turn.Speech.Say("act.bind.done.elsewhere", target);
    }
}
