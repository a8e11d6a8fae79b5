using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Operations.Nudges;

namespace PartnerTiers.Conversation.Questions.NudgeEffect;

/// <summary>Which nudges were followed by the missing thing within 30 days, by kind.</summary>
internal sealed class NudgeEffectKind() : QuestionKind<NudgeEffectQuestion>("nudge-effect", Reach.Home)
{
    protected override Answer Compose(NudgeEffectQuestion question, Speech speech)
    {
        var filter = question.Filter ?? Filter.Everyone;
        var sent = (from partner in new FilterCheck(speech.View, speech.Turn.AskerEmail).Of(filter)
                    let past = speech.View.NudgesOf(partner)
                    from one in past.Sent
                    select (Sent: one, Fate: FateOf(past, one, speech))).ToList();
        var measured = sent.Where(static one => NudgeOutcomes.IsMeasured(one.Sent.Nudge.Kind)).ToList();
        var (due, followed) = (measured.Count(static one => one.Fate != Fate.Open), measured.Count(static one => one.Fate == Fate.Followed));
        var days = ("days", (Words.Argument)new Value.Number(NudgeOutcomes.Days));
        var sentence = sent.Count == 0 ? speech.Say("nudge-effect.none")
            : due == 0 ? speech.Say("nudge-effect.early", ("n", measured.Count), days)
            : speech.Say("nudge-effect.some", ("n", due), ("followed", new Value.Number(followed)), ("share", Phrase.Of(new Value.Share((decimal)followed / due), ValueStyle.Brief)), days);
        return Reply(
            speech,
            sentence,
            new Headline(FilterWords.Header([speech.Say("nudge-effect.header"), .. filter.Terms.IsEmpty ? [] : FilterWords.Pieces(speech, filter)], sent.Count), sent.Count),
            new Paragraph(sentence),
            sent.Count == 0 ? null : new Grid(
                [new GridColumn(speech.Say("nudge-effect.column.kind")), new GridColumn(speech.Say("nudge-effect.column.sent"), IsFigure: true), new GridColumn(speech.Say("nudge-effect.column.followed"), IsFigure: true), new GridColumn(speech.Say("nudge-effect.column.open"), IsFigure: true)],
                [.. sent.GroupBy(static one => one.Sent.Nudge.Kind).OrderBy(static group => group.Key).Select(group => Row(speech, group.Key, [.. group.Select(static one => one.Fate)]))]),
            sent.Count == 0 ? null : new Paragraph(speech.Say("nudge-effect.note", days), Tone.Note),
            speech.Today());
    }

    protected override Phrase Ask(NudgeEffectQuestion question, Speech speech) => question.Filter is { Terms.IsEmpty: false } filter
        ? speech.Say("nudge-effect.ask").Then(Phrase.Of(", ")).Then(FilterWords.InSentence(speech, filter))
        : speech.Say("nudge-effect.ask");

    protected override NudgeEffectQuestion? ExampleFor(Speech speech) => new();

    private enum Fate
    {
        Open,
        Followed,
        Not,
    }

    private static Fate FateOf(PartnerNudges past, NudgeSent sent, Speech speech) =>
        past.Followed.ContainsKey(sent.Key) ? Fate.Followed : NudgeOutcomes.IsOpenOn(sent, speech.View.Today) ? Fate.Open : Fate.Not;

    private static System.Collections.Immutable.ImmutableArray<Phrase> Row(Speech speech, NudgeKind kind, IReadOnlyList<Fate> fates) =>
    [
        Speech.Capital(speech.Say($"push.nudge.header.{kind}")),
        Phrase.Of(new Value.Number(fates.Count)),
        NudgeOutcomes.IsMeasured(kind) ? Phrase.Of(new Value.Number(fates.Count(static fate => fate == Fate.Followed))) : speech.Say("none"),
        NudgeOutcomes.IsMeasured(kind) ? Phrase.Of(new Value.Number(fates.Count(static fate => fate == Fate.Open))) : speech.Say("none"),
    ];
}
