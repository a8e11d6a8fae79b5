using NodaTime;
using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>Adds up or averages a criterion's values of today, or over named days; partners without data stay out, and are told.</summary>
internal sealed class Tally
{
    private readonly Speech speech;
    private readonly FilterCheck check;
    private readonly string? criterion;
    private readonly Unit unit;
    private readonly DaySpan? days;

    private Tally(Speech speech, string? criterion, Aggregate aggregate, DaySpan? days)
    {
        this.days = days;
        this.speech = speech;
        this.criterion = criterion;
        check = new FilterCheck(speech.View, speech.Turn.AskerEmail);
        unit = criterion is null ? Unit.Number : FilterWords.UnitOf(speech, criterion);

        // Adding up scores or shares says nothing.
        IsAverageInstead = aggregate is Aggregate.Total or Aggregate.Share && unit is Unit.Score or Unit.Share;
        Aggregate = criterion is null ? Aggregate.Count : IsAverageInstead ? Aggregate.Average : aggregate;
    }

    public Aggregate Aggregate { get; }

    public bool IsAverageInstead { get; }

    public Phrase Name => criterion is null ? Phrase.Empty : FilterWords.CriterionName(speech, criterion);

    /// <summary>The days that the figure is counted over; null: it is today's.</summary>
    public DaySpan? Days => days;

    /// <summary>The days have begun and are not over.</summary>
    public bool IsRunning => days is { } span && span.Contains(speech.View.Today) && span.Last > speech.View.Today;

    /// <summary>The figure is that of one day, the last of the days.</summary>
    public bool IsOfOneDay => days is not null && criterion is not null && speech.View.Rules.FindCriterion(criterion)?.OnlyPart is { } part && !PeriodFigure.IsCountedOver(part.Measure);

    public static Tally For(CountQuestion question, Speech speech) => new(speech, question.Criterion, question.Aggregate, SpanOf(question.From, question.To));

    /// <summary>The same over the days that are compared with; null: none are.</summary>
    public static Tally? Versus(CountQuestion question, Speech speech) =>
        SpanOf(question.VersusFrom, question.VersusTo) is { } span ? new(speech, question.Criterion, question.Aggregate, span) : null;

    /// <summary>The same over other days.</summary>
    public Tally Over(DaySpan span) => new(speech, criterion, Aggregate, span);

    /// <summary>The figure, and over how many partners; null where nobody has data.</summary>
    public (decimal? Value, int Over) Of(IReadOnlyList<PartnerFacts> partners)
    {
        var values = partners.Select(ValueOf).OfType<decimal>().ToList();
        return values.Count == 0 ? (null, 0) : (Aggregate == Aggregate.Average ? values.Sum() / values.Count : values.Sum(), values.Count);
    }

    public Phrase Show(decimal amount)
    {
        // A mean is no exact figure; whole people and pieces get two decimals.
        var shown = Aggregate == Aggregate.Average && unit is not (Unit.Money or Unit.Share) ? Math.Round(amount, 2, MidpointRounding.AwayFromZero) : amount;
        return Shown.Exact(unit, shown, speech.View.Rules.Currency);
    }

    private static DaySpan? SpanOf(LocalDate? from, LocalDate? to) => to is { } last ? new DaySpan(from, last) : null;

    private decimal? ValueOf(PartnerFacts partner) => days is not { } span ? check.ValueOf(partner, criterion!)
        : speech.View.Rules.FindCriterion(criterion!) is { } rule ? speech.View.Over(partner, rule, span) : null;
}
