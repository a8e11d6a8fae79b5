using System.Collections.Immutable;

namespace PartnerTiers.Conversation.Answers.Parts;

/// <summary>Grouped bars: in every category a bar of each series, all of one unit and one scale.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Alternative">All of its figures in a sentence, for who cannot see it.</param>
/// <param name="Series">Names of the series: "before", "after".</param>
/// <param name="Groups">The categories, in reading order.</param>
/// <param name="Currency">ISO 4217; null: the amounts are counts.</param>
public sealed record Chart(Phrase Title, Phrase Alternative, ImmutableArray<Phrase> Series, ImmutableArray<ChartGroup> Groups, string? Currency = null) : AnswerPart
{
    /// <inheritdoc/>
    public override void DrawOn(IAnswerPainter painter) => painter.Draw(this);

    /// <summary>The bars of a category with the names of their series; an amount without a series is none.</summary>
    public IEnumerable<ChartBar> BarsOf(ChartGroup group)
    {
        var longest = Groups.SelectMany(static one => one.Amounts).DefaultIfEmpty().Max();
        return Series.Zip(group.Amounts, (series, amount) => new ChartBar(
            series,
            amount,
            longest > 0 ? Math.Clamp(amount / longest, 0m, 1m) : 0m,
            Phrase.Of(Currency is { } currency ? new Value.Money(amount, currency) : new Value.Number(amount))));
    }
}

/// <summary>A category.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Amounts">One per series, in their order.</param>
public sealed record ChartGroup(Phrase Name, ImmutableArray<decimal> Amounts);

/// <summary>One bar.</summary>
/// <param name="Series">The name of its series.</param>
/// <param name="Amount">Exact.</param>
/// <param name="Length">0 to 1, of the longest bar of the chart; what is below zero has no length.</param>
/// <param name="Figure">The amount as a value to write beside it.</param>
public sealed record ChartBar(Phrase Series, decimal Amount, decimal Length, Phrase Figure);
