using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Pushes.Undelivered;
using PartnerTiers.Conversation.Questions;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Outbox;

namespace PartnerTiers.Conversation.Acts.Deliveries;

/// <summary><em>Did everything arrive</em>, for admins.</summary>
/// <param name="Again">The lane whose parked pushes are tried again; null: only looked at.</param>
/// <param name="Skip">How many lines were shown before.</param>
internal sealed record DeliveriesQuestion(string? Again = null, int Skip = 0) : Question;

/// <summary>How deliveries stand, and what is parked where; choosing a line tries it again.</summary>
internal sealed class DeliveriesKind() : ActKind<DeliveriesQuestion>("deliveries")
{
    protected override Phrase Ask(DeliveriesQuestion act, ActSpeech speech) => speech.Say(act.Again is null ? "act.deliveries.ask" : "act.deliveries.again");

    protected override async Task<Answer> ComposeAsync(DeliveriesQuestion act, ActTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsAmongUs)
        {
            return Say(turn, "act.elsewhere");
        }

        if (turn.Office.Outbox is not { } outbox)
        {
            return Say(turn, "act.deliveries.all");
        }

        var revived = act.Again is { } lane ? await outbox.ReviveAsync(lane, cancellationToken) : 0;
        if (act.Again is not null)
        {
            return Say(turn, "act.deliveries.revived", ("n", revived));
        }

        var figures = await outbox.CountAsync(cancellationToken);
        var parked = figures.Parked.Sum(static one => one.Count);
        var state = parked > 0 ? turn.Speech.Say("act.deliveries.parked", ("n", parked))
            : figures.Waiting > 0 ? turn.Speech.Say("act.deliveries.waiting", ("n", figures.Waiting))
            : turn.Speech.Say("act.deliveries.all");
        List<Item> lines = [.. figures.Parked.Select(one => Line(one, turn))];
        var page = Page<Item>.Of(lines, act.Skip);
        var more = page.Next is { } next ? new Button(turn.Speech.Say("more"), turn.Speech.Say("more"), ActCatalogue.Write(act with { Skip = next }), InPlace: true) : null;
        return Reply(
            turn,
            state,
            new Headline(turn.Speech.Say("act.deliveries.header")),
            new Paragraph(state),
            new FactRows([
                new FactRow(turn.Speech.Say("act.deliveries.row.sent"), Number(figures.Sent)),
                new FactRow(turn.Speech.Say("act.deliveries.row.waiting"), Number(figures.Waiting)),
                new FactRow(turn.Speech.Say("act.deliveries.row.dropped"), Number(figures.Dropped)),
                new FactRow(turn.Speech.Say("act.deliveries.row.parked"), Number(parked)),
            ]),
            lines.Count == 0 ? null : new ItemList(page.Items, page.First, page.Total, more),
            lines.Count == 0 ? null : new Paragraph(turn.Speech.Say("act.deliveries.choose"), Tone.Note));
    }

    private static Item Line(ParkedLane one, ActTurn turn) => new(
        Phrase.OfOthers(one.To is Addressee.Channel channel ? channel.ChannelId : ((Addressee.Person)one.To).Email),
        turn.Speech.Say("act.deliveries.count", ("n", one.Count)),
        Phrase.Join(" · ", [turn.Speech.Moment(one.Since), UndeliveredWords.Reason(new Speech(turn.Speech.Turn), one.Reason)]),
        turn.Speech.Button("act.deliveries.again", new DeliveriesQuestion(one.Lane)));

    private static Phrase Number(int count) => Phrase.Of(new Value.Number(count));
}
