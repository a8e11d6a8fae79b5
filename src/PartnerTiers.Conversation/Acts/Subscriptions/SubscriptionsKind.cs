using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Subscriptions;

namespace PartnerTiers.Conversation.Acts.Subscriptions;

/// <summary><em>Subscriptions</em>.</summary>
internal sealed record SubscriptionsQuestion(int Skip = 0) : Question;

/// <summary>Lists what this channel subscribes to, in a chat with the bot what every channel does; choosing a line ends it, after confirmation.</summary>
internal sealed class SubscriptionsKind() : ActKind<SubscriptionsQuestion>("subscriptions")
{
    public override bool IsForAdmins => false;

    protected override Phrase Ask(SubscriptionsQuestion act, ActSpeech speech) => speech.Say("act.subscriptions.ask");

    protected override async Task<Answer> ComposeAsync(SubscriptionsQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.subscribe.elsewhere");
        }

        await (turn.Office.Ledger?.ReadAsync(cancellationToken) ?? Task.CompletedTask);
        var here = turn.By.Room.IsPrivate;
        List<Item> lines = [.. (turn.Office.Subscriptions?.All ?? []).Where(one => here || one.Channel.ChannelId == turn.By.Room.ChannelId).Select(one => Line(one, turn))];
        var page = Page<Item>.Of(lines, act.Skip);
        var text = lines.Count == 0 ? turn.Speech.Say("act.subscriptions.none") : turn.Speech.Say("act.subscriptions.some", ("n", lines.Count));
        var more = page.Next is { } next ? new Button(turn.Speech.Say("more"), turn.Speech.Say("more"), ActCatalogue.Write(act with { Skip = next }), InPlace: true) : null;
        return Reply(
            turn,
            text,
            new Headline(turn.Speech.Say("act.subscriptions.header", ("n", lines.Count)), lines.Count),
            new Paragraph(text),
            lines.Count == 0 ? null : new ItemList(page.Items, page.First, page.Total, more));
    }

    private static Item Line(Subscription one, ActTurn turn) => new(
        Speech.Capital(SubscriptionWords.Topic(one.Topic, one.Region, turn.Speech)),
        turn.Speech.Say("act.unsubscribe.button"),
        Phrase.Join(" · ", [SubscriptionWords.Place(one, turn), Phrase.OfOthers(one.By), turn.Speech.Moment(one.At)]),
        turn.Speech.Button("act.unsubscribe.button", new UnsubscribeQuestion(one.Number)));
}
