using System.Collections.Immutable;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Answers.Parts;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>What figures over named days say besides the figure: the days, those that are compared with, and the difference.</summary>
internal static class Periods
{
    /// <summary>The days for the header.</summary>
    public static IEnumerable<Phrase> Pieces(Speech speech, CountQuestion question) => question.To is not { } to || question.Criterion is null ? []
        : question.VersusTo is not { } then ? [SpanWords.Of(speech, new DaySpan(question.From, to))]
        : [Phrase.Join(" / ", [SpanWords.Of(speech, new DaySpan(question.From, to)), SpanWords.Of(speech, new DaySpan(question.VersusFrom, then))])];

    /// <summary>The question with its days.</summary>
    public static Phrase Ask(Speech speech, CountQuestion question, Phrase what) => question.To is not { } to || question.Criterion is null ? what
        : question.VersusTo is not { } then ? speech.Say("count.ask.in", ("what", what), ("span", SpanWords.Of(speech, new DaySpan(question.From, to))))
        : speech.Say("count.ask.versus", ("what", what), ("span", SpanWords.Of(speech, new DaySpan(question.From, to))), ("other", SpanWords.Of(speech, new DaySpan(question.VersusFrom, then))));

    /// <summary>Days that are not over are only counted until today; null: they are over.</summary>
    public static Phrase? Note(Speech speech, Tally tally) =>
        tally is { IsRunning: true, Days: { } days } ? speech.Say("count.running", ("span", SpanWords.Of(speech, days)), ("day", speech.View.Today)) : null;

    /// <summary>The figure of the other days and the difference; null: none are compared with.</summary>
    public static Phrase? Versus(Speech speech, CountQuestion question, Tally tally, decimal? value, IReadOnlyList<PartnerFacts> partners)
    {
        if (Tally.Versus(question, speech) is not { Days: { } then } versus || tally.Days is not { } days)
        {
            return null;
        }

        var span = SpanWords.Of(speech, then);
        var (other, _) = versus.Of(partners);
        return other is not { } before ? speech.Say("count.versus.none", ("span", span))
            : value is not { } now ? speech.SayFirst(["count.Total.in"], ("name", tally.Name), ("span", span), ("value", versus.Show(before)), ("n", versus.Of(partners).Over), ("of", partners.Count))
            : now == before ? speech.Say("count.versus.same", ("span", span))
            : speech.Say(now > before ? "count.versus.more" : "count.versus.less", ("span", span), ("value", versus.Show(before).Strong()), ("now", SpanWords.Of(speech, days)), ("difference", tally.Show(Math.Abs(now - before))));
    }

    /// <summary>A table of both, with the change.</summary>
    public static Grid Beside(Speech speech, IEnumerable<GridColumn> first, Tally tally, Tally versus, IReadOnlyList<Grouped> groups)
    {
        ImmutableArray<GridColumn> columns =
        [
            .. first,
            new GridColumn(SpanWords.Of(speech, tally.Days!.Value), IsFigure: true),
            new GridColumn(SpanWords.Of(speech, versus.Days!.Value), IsFigure: true),
            new GridColumn(speech.Say("count.change"), IsFigure: true),
        ];
        return new Grid(columns, [.. groups.Select(Row)]);

        ImmutableArray<Phrase> Row(Grouped group)
        {
            var (now, _) = tally.Of(group.Partners);
            var (then, _) = versus.Of(group.Partners);
            return [group.Name, Figure(now), Figure(then), now - then is { } change ? Signed(change) : speech.Say("none")];
        }

        Phrase Figure(decimal? value) => value is { } amount ? tally.Show(amount) : speech.Say("no-data");

        Phrase Signed(decimal change) => change > 0m ? Phrase.Of("+").Then(tally.Show(change)) : tally.Show(change);
    }
}
