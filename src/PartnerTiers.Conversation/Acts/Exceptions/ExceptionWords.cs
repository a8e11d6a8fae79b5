using PartnerTiers.Conversation.Acts.Review;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Operations.Confirmations;
using PartnerTiers.Operations.Exceptions;
using PartnerTiers.Operations.Standings;

namespace PartnerTiers.Conversation.Acts.Exceptions;

/// <summary>Exceptions in words.</summary>
internal static class ExceptionWords
{
    /// <summary>The tier's name.</summary>
    public static Phrase Tier(ExceptionGrant grant, ActTurn turn) => Named(grant.Tier, turn);

    /// <summary>The name of the tier with this id.</summary>
    public static Phrase Named(string tier, ActTurn turn) => Phrase.OfOthers(turn.Own.Rules.FindTier(tier)?.Name ?? tier);
}

/// <summary>What is said when an exception was granted or ended.</summary>
internal sealed class ExceptionDone : IDoneWords
{
    public string Act => ExceptionOffice.Act;

    public string YesKey(Confirmation confirmation) => ExceptionRequest.Read(confirmation.Payload).Tier is null ? "act.end-exception.yes" : "act.grant.yes";

    public Phrase? Ask(Confirmation confirmation, ActTurn turn) => !turn.IsAmongUs ? null : ExceptionRequest.Read(confirmation.Payload) switch
    {
        { Tier: { } tier, Until: { } until } request => turn.Speech.Say("act.grant.preview", ("partner", turn.NameOf(request.Partner).Strong()), ("tier", ExceptionWords.Named(tier, turn).Strong()), ("day", until)),
        var request => turn.Speech.Say("act.end-exception.again", ("partner", turn.NameOf(request.Partner).Strong())),
    };

    public Phrase Say(Confirmation confirmation, ActTurn turn) => !turn.IsAmongUs ? turn.Speech.Say("act.done.elsewhere") : ExceptionRequest.Read(confirmation.Payload) switch
    {
        { Tier: { } tier, Until: { } until } request => turn.Speech.Say("act.grant.done", ("partner", turn.NameOf(request.Partner)), ("tier", ExceptionWords.Named(tier, turn)), ("day", until)),
        var request => turn.Speech.Say("act.end-exception.done", ("partner", turn.NameOf(request.Partner))),
    };

    public Phrase? Overtaken(Confirmation confirmation, ActTurn turn)
    {
        var partner = ExceptionRequest.Read(confirmation.Payload).Partner;
        var exceptions = turn.Office.Governance.ExceptionBook.Of(partner);
        return exceptions.LastOrDefault() is not { } last ? null
            : last is { EndedOn: { } day, EndedBy: { } ender } ? turn.Speech.Say("act.end-exception.overtaken", ("person", CaseWords.Person(ender)), ("partner", turn.NameOf(partner)), ("day", day))
            : ExceptionRequest.Read(confirmation.Payload).Tier is null ? null
            : turn.Speech.Say(
                "act.grant.overtaken",
                ("person", CaseWords.Person(last.Grant.By)),
                ("moment", turn.Speech.Moment(last.Grant.At)),
                ("partner", turn.NameOf(partner)),
                ("tier", ExceptionWords.Tier(last.Grant, turn)),
                ("day", last.Grant.Until));
    }
}
