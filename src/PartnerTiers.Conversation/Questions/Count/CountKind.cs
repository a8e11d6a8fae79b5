using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Find;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;

namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>Counts, totals and averages over partners.</summary>
internal sealed class CountKind() : QuestionKind<CountQuestion>("count", Reach.Home)
{
    protected override Answer Compose(CountQuestion question, Speech speech)
    {
        question = TimeSlices.Filled(question, speech);
        var check = new FilterCheck(speech.View, speech.Turn.AskerEmail);
        var partners = check.Of(Shares.Both(question)).ToList();
        var tally = Tally.For(question, speech);
        var pieces = Pieces(question, speech);
        var header = new Headline(FilterWords.Header(pieces, partners.Count), partners.Count);
        var sentence = Shares.Is(question, tally) ? new Shares(speech, question, tally, partners).Sentence() : Sentence(speech, question, tally, partners);
        var notes = Speech.Sentences(
            tally.IsAverageInstead ? speech.Say("count.average-instead", ("name", tally.Name)) : null,
            question.GroupBy is Grouping.Industry or Grouping.Capability || question.And is Grouping.Industry or Grouping.Capability ? speech.Say("count.several") : null,
            Periods.Note(speech, tally),
            tally.IsOfOneDay ? speech.Say("count.one-day", ("name", tally.Name)) : null);
        return Reply(
            speech,
            sentence,
            header,
            new Paragraph(sentence),
            question.GroupBy == Grouping.None || partners.Count == 0 ? null : Groups(speech, question, tally, partners),
            notes.Inlines.IsEmpty ? null : new Paragraph(notes, Tone.Note),
            FilterNotes.Of(speech, question.Filter),
            question.GroupBy == Grouping.None && partners.Count > 0 ? new Actions([speech.Button("count.list", new FindQuestion(Shares.Both(question)))]) : null,
            speech.Today());
    }

    protected override Phrase Ask(CountQuestion question, Speech speech)
    {
        var what = FilterWords.InSentence(speech, question.Filter);
        var name = question.Criterion is { } criterion ? FilterWords.CriterionName(speech, criterion) : Phrase.Empty;
        var words = question.Aggregate == Aggregate.Share ? AskShare(question, speech)
            : question.Aggregate == Aggregate.Count || question.Criterion is null ? speech.Say("count.ask.count", ("what", what))
            : speech.Say($"count.ask.{question.Aggregate}", ("what", what), ("name", name));
        words = Periods.Ask(speech, question, words);
        return question.GroupBy == Grouping.None ? words : words.Then(Phrase.Of(" ")).Then(Split(question, speech));
    }

    private static Phrase AskShare(CountQuestion question, Speech speech)
    {
        var name = question.Criterion is { } criterion ? FilterWords.CriterionName(speech, criterion) : Phrase.Empty;
        var whole = FilterWords.InSentence(speech, question.Of ?? Filter.Everyone);
        return question.Filter.Terms.IsEmpty ? speech.SayFirst([question.Criterion is null ? "count.ask.share" : "count.ask.share.of"], ("what", whole), ("name", name))
            : speech.SayFirst([question.Criterion is null ? "count.ask.share.part" : "count.ask.share.part.of"], ("what", FilterWords.InSentence(speech, question.Filter)), ("name", name), ("whole", whole));
    }

    private static Phrase Split(CountQuestion question, Speech speech) => question.And is not { } and || and == Grouping.None
        ? speech.Say($"count.by.{question.GroupBy}")
        : speech.Say("count.by.and", ("one", speech.Say($"count.by.{question.GroupBy}")), ("other", speech.Say($"count.by.{and}")));

    protected override CountQuestion? ExampleFor(Speech speech) => new(Filter.Everyone, Grouping.Tier);

    private static List<Phrase> Pieces(CountQuestion question, Speech speech)
    {
        List<Phrase> pieces = [.. FilterWords.Pieces(speech, Shares.Both(question))];
        if (question.Aggregate != Aggregate.Count && question.Criterion is { } criterion)
        {
            pieces.Insert(0, FilterWords.CriterionName(speech, criterion));
        }

        if (question.Aggregate == Aggregate.Share)
        {
            pieces.Insert(0, speech.Say("count.head.share"));
        }

        pieces.AddRange(Periods.Pieces(speech, question));
        if (question.GroupBy != Grouping.None)
        {
            pieces.Add(Split(question, speech));
        }

        return pieces;
    }

    private static Phrase Sentence(Speech speech, CountQuestion question, Tally tally, List<PartnerFacts> partners)
    {
        if (tally.Aggregate == Aggregate.Count)
        {
            return speech.Say("count.count", ("n", partners.Count), ("what", FilterWords.InSentence(speech, question.Filter, partners.Count)));
        }

        var (value, over) = tally.Of(partners);
        var (period, span) = tally.Days is { } days ? (".in", SpanWords.Of(speech, days)) : (string.Empty, Phrase.Empty);
        var sentence = value is { } amount
            ? speech.SayFirst([$"count.{tally.Aggregate}{period}" + (over == partners.Count ? ".all" : string.Empty)], ("name", tally.Name), ("span", span), ("value", tally.Show(amount).Strong()), ("n", over), ("of", partners.Count))
            : speech.SayFirst(["count.no-data" + period], ("name", tally.Name), ("span", span));
        return Speech.Sentences(sentence, Periods.Versus(speech, question, tally, value, partners));
    }

    private static Grid Groups(Speech speech, CountQuestion question, Tally tally, List<PartnerFacts> partners)
    {
        if (Shares.Is(question, tally))
        {
            return new Shares(speech, question, tally, partners).Table();
        }

        if (Crossed.Is(question))
        {
            return Crossed.Table(speech, question, tally, partners);
        }

        var groups = Grouped.Few(speech, Grouped.By(speech, question.GroupBy, partners));
        List<GridColumn> columns = [new(speech.Say($"count.head.{question.GroupBy}"))];
        var versus = tally.Aggregate == Aggregate.Count ? null : Tally.Versus(question, speech);
        if (versus is not null)
        {
            return Periods.Beside(speech, columns, tally, versus, groups);
        }

        if (tally.Aggregate != Aggregate.Count)
        {
            columns.Add(new GridColumn(tally.Name, IsFigure: true));
        }

        columns.Add(new GridColumn(speech.Say(tally.Aggregate == Aggregate.Count ? "count.head.partners" : "count.head.with-data"), IsFigure: true));
        var rows = groups.Select(group =>
        {
            if (tally.Aggregate == Aggregate.Count)
            {
                return (System.Collections.Immutable.ImmutableArray<Phrase>)[group.Name, Phrase.Of(new Value.Number(group.Partners.Count))];
            }

            var (value, over) = tally.Of(group.Partners);
            return [group.Name, value is { } amount ? tally.Show(amount) : speech.Say("no-data"), speech.Say("count.over", ("n", over), ("of", group.Partners.Count))];
        });
        return new Grid([.. columns], [.. rows]);
    }
}
