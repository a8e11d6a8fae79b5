using PartnerTiers.Conversation.Acts.Confirm;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Operations.Outbox;
using PartnerTiers.Operations.Subscriptions;

namespace PartnerTiers.Conversation.Acts.Subscriptions;

/// <summary><em>Subscribe this channel to EMEA upgrades</em>.</summary>
/// <param name="Topic">One of <see cref="Topics"/>; empty: none that we know.</param>
/// <param name="Region">As it was said; null: every one.</param>
internal sealed record SubscribeQuestion(string Topic, string? Region = null) : Question;

/// <summary>Subscribes the channel to a topic: shown first, then confirmed. For home people where only they read.</summary>
internal sealed class SubscribeKind() : ActKind<SubscribeQuestion>("subscribe")
{
    public override bool IsForAdmins => false;

    protected override Phrase Ask(SubscribeQuestion act, ActSpeech speech) => speech.Say("act.subscribe.ask", ("what", SubscriptionWords.Topic(act.Topic, act.Region, speech)));

    protected override async Task<Answer> ComposeAsync(SubscribeQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Office.Subscribing is not { } office)
        {
            return Say(turn, "act.subscribe.no-channel");
        }

        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.subscribe.elsewhere");
        }

        if (!Topics.All.Contains(act.Topic) || (act.Region is not null && !Topics.HasRegions(act.Topic)))
        {
            return Say(turn, "act.subscribe.no-topic");
        }

        var region = act.Region;
        if (act.Region is { } said && SubscriptionWords.RegionOf(said, turn, out var regions) is var known)
        {
            if (known is null)
            {
                return Say(turn, "act.subscribe.no-region", ("said", Phrase.OfOthers(said)), ("regions", turn.Speech.Language.List([.. regions.Select(Phrase.OfOthers)])));
            }

            region = known;
        }

        var request = new SubscriptionRequest(act.Topic, region, turn.Speech.Language.Code);
        var what = ("what", (Words.Argument)SubscriptionWords.Topic(act.Topic, region, turn.Speech));
        switch (await office.LookAsync(request, turn.By, cancellationToken))
        {
            case SubscriptionLook.NotAmongUs:
                return Say(turn, "act.subscribe.elsewhere");
            case SubscriptionLook.NoChannel:
                return Say(turn, "act.subscribe.no-channel");
            case SubscriptionLook.Made { Subscription: var made }:
                var already = turn.Speech.Say("act.subscribe.made", what);
                return Reply(turn, already, new Paragraph(already), ActSpeech.Row(turn.Speech.Button("act.unsubscribe.button", new UnsubscribeQuestion(made.Number))));
            case SubscriptionLook.Free when await turn.Office.Confirmations.ProposeAsync(SubscriptionOffice.Act, PushJson.Write(request), turn.By, cancellationToken) is { } confirmation:
                var text = turn.Speech.Say("act.subscribe.preview", what);
                return Reply(turn, text, new Paragraph(text), new Paragraph(turn.Speech.Say($"act.subscribe.gets.{act.Topic}")), ConfirmKind.Buttons(turn.Speech, confirmation.Id, "act.subscribe.yes"), new Paragraph(turn.Speech.Say("act.confirm.note"), Tone.Note));
            default:
                return Say(turn, "act.confirm.outdated");
        }
    }
}
