using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Delivery;

namespace PartnerTiers.Conversation.Pushes.Undelivered;

/// <summary>Tells an admin, once, that nothing arrives in a channel any more, and what to do.</summary>
internal sealed class UndeliveredPush() : PushKind<UndeliveredNotice>(UndeliveredNotice.Kind)
{
    protected override Answer? Compose(UndeliveredNotice payload, PushTurn turn, Speech speech)
    {
        // Whoever is no admin any more has nothing to do with it.
        if (turn.View.Audience is not Audience.Home { Roles: var roles } || !roles.HasFlag(Roles.Admin))
        {
            return null;
        }

        var state = speech.Say(
            payload.Platform is null ? "push.undelivered.person" : "push.undelivered.channel",
            ("whom", Phrase.OfOthers(payload.Whom)),
            ("day", Phrase.Of(new Value.Day(payload.Since.InZone(turn.View.Rules.TimeZone).Date), ValueStyle.Brief)));
        var reason = UndeliveredWords.Reason(speech, payload.Reason);
        return Message(
            turn,
            Speech.Sentences(state, reason),
            new Headline(speech.Say("push.undelivered.header")),
            new Paragraph(state),
            new Paragraph(reason),
            new Paragraph(speech.Say("push.undelivered.kept"), Tone.Note));
    }
}
