using PartnerTiers.Conversation.Answers;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Nudges;

namespace PartnerTiers.Conversation.Acts.Silence;

/// <summary>Why nudges cannot be silenced.</summary>
internal static class SilenceWords
{
    /// <summary>The text's key.</summary>
    public static string Refuse(SilenceLook look) => look switch
    {
        SilenceLook.AlreadySo => "act.snooze.already",
        SilenceLook.OddDay => "act.snooze.odd-day",
        SilenceLook.NoSuchPartner => "act.snooze.gone",
        _ => "act.snooze.not-manager",
    };
}

/// <summary>What is said when nudges were silenced.</summary>
internal sealed class SilenceDone : IDoneWords
{
    public string Act => SilenceOffice.Act;

    public string YesKey(Confirmation confirmation) => SilenceRequest.Read(confirmation.Payload).Until is null ? "act.not-mine.yes" : "act.snooze.yes";

    public Phrase? Ask(Confirmation confirmation, ActTurn turn) => !turn.IsAmongUs ? null : Say(confirmation, turn, "preview");

    public Phrase Say(Confirmation confirmation, ActTurn turn) => Say(confirmation, turn, "done");

    private static Phrase Say(Confirmation confirmation, ActTurn turn, string key)
    {
        var request = SilenceRequest.Read(confirmation.Payload);
        var partner = ("partner", (Words.Argument)turn.NameOf(request.Partner));
        return request.Until is { } until ? turn.Speech.Say("act.snooze." + key, partner, ("day", Phrase.Of(new Value.Day(until)))) : turn.Speech.Say("act.not-mine." + key, partner);
    }
}
