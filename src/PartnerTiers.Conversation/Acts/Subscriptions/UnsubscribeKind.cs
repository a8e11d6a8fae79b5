using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Subscriptions;

namespace PartnerTiers.Conversation.Acts.Subscriptions;

/// <summary>The button behind a subscription.</summary>
/// <param name="Number">Of the subscription.</param>
internal sealed record UnsubscribeQuestion(long Number) : Question;

/// <summary>Ends a subscription: shown first, then confirmed.</summary>
internal sealed class UnsubscribeKind() : ActKind<UnsubscribeQuestion>("unsubscribe")
{
    public override bool IsForAdmins => false;

    protected override Phrase Ask(UnsubscribeQuestion act, ActSpeech speech) => speech.Say("act.unsubscribe.ask");

    protected override async Task<Answer> ComposeAsync(UnsubscribeQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        var request = new SubscriptionRequest(string.Empty, Ends: act.Number);
        switch (turn.Office.Subscribing is { } office ? await office.LookAsync(request, turn.By, cancellationToken) : new SubscriptionLook.None())
        {
            case SubscriptionLook.NotAmongUs:
                return Say(turn, "act.subscribe.elsewhere");
            case SubscriptionLook.NotAllowed:
                return Say(turn, "act.unsubscribe.not-yours");
            case SubscriptionLook.Made { Subscription: var one } when await turn.Office.Confirmations.ProposeAsync(SubscriptionOffice.Act, PushJson.Write(request), turn.By, cancellationToken) is { } confirmation:
                var text = turn.Speech.Say("act.unsubscribe.preview", ("what", SubscriptionWords.Topic(one.Topic, one.Region, turn.Speech)), ("where", SubscriptionWords.Place(one, turn)));
                return Reply(turn, text, new Paragraph(text), ConfirmKind.Buttons(turn.Speech, confirmation.Id, "act.unsubscribe.yes"), new Paragraph(turn.Speech.Say("act.confirm.note"), Tone.Note));
            default:
                return Say(turn, "act.unsubscribe.none");
        }
    }
}
