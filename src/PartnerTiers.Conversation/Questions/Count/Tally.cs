using PartnerTiers.Conversation.Answers;
using PartnerTiers.Conversation.Questions.Filters;
using PartnerTiers.Conversation.Questions.Wording;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures;

namespace PartnerTiers.Conversation.Questions.Count;

/// <summary>Adds up or averages a criterion's values of today; partners without data stay out, and are told.</summary>
internal sealed class Tally
{
    private readonly Speech speech;
    private readonly FilterCheck check;
    private readonly string? criterion;
    private readonly Unit unit;

    private Tally(Speech speech, string? criterion, Aggregate aggregate)
    {
        this.speech = speech;
        this.criterion = criterion;
        check = new FilterCheck(speech.View, speech.Turn.AskerEmail);
        unit = criterion is null ? Unit.Number : FilterWords.UnitOf(speech, criterion);

        // Adding up scores or shares says nothing.
        IsAverageInstead = aggregate == Aggregate.Total && unit is Unit.Score or Unit.Share;
        Aggregate = criterion is null ? Aggregate.Count : IsAverageInstead ? Aggregate.Average : aggregate;
    }

    public Aggregate Aggregate { get; }

    public bool IsAverageInstead { get; }

    public Phrase Name => criterion is null ? Phrase.Empty : FilterWords.CriterionName(speech, criterion);

    public static Tally For(CountQuestion question, Speech speech) => new(speech, question.Criterion, question.Aggregate);

    /// <summary>The figure, and over how many partners; null where nobody has data.</summary>
    public (decimal? Value, int Over) Of(IReadOnlyList<PartnerFacts> partners)
    {
        var values = partners.Select(partner => check.ValueOf(partner, criterion!)).OfType<decimal>().ToList();
        return values.Count == 0 ? (null, 0) : (Aggregate == Aggregate.Average ? values.Sum() / values.Count : values.Sum(), values.Count);
    }

    public Phrase Show(decimal amount)
    {
        // A mean is no exact figure; whole people and pieces get two decimals.
        var shown = Aggregate == Aggregate.Average && unit is not (Unit.Money or Unit.Share) ? Math.Round(amount, 2, MidpointRounding.AwayFromZero) : amount;
        return Shown.Exact(unit, shown, speech.View.Rules.Currency);
    }
}
