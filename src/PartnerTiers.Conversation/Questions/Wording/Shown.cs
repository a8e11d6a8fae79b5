using PartnerTiers.Conversation.Answers;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Conversation.Questions.Wording;

/// <summary>Turns exact figures into shown ones that never contradict the verdict: an unmet value never looks as if it had arrived, a met one never as if it had not.</summary>
internal static class Shown
{
    /// <summary>The figure as a typed value.</summary>
    public static Value Value(Unit unit, decimal amount, string currency) => unit switch
    {
        Unit.Money => new Value.Money(amount, currency),
        Unit.Share => new Value.Share(amount),
        Unit.Score => new Value.Score(amount),
        _ => new Value.Number(amount),
    };

    /// <summary>The figure, exact.</summary>
    public static Phrase Exact(Unit unit, decimal amount, string currency) => Phrase.Of(Value(unit, amount, currency));

    /// <summary>A threshold: short only where nothing is lost by it.</summary>
    public static Phrase Need(Unit unit, decimal need, string currency) =>
        Phrase.Of(Value(unit, need, currency), IsRound(unit, need) ? ValueStyle.Brief : IsExact(unit, need) ? ValueStyle.Exact : ValueStyle.Finest);

    /// <summary>A figure beside a bound that it was compared with: as exact as tells the two apart, so that 4.504 is not "4.5, over 4.5".</summary>
    public static Phrase Beside(Unit unit, decimal amount, decimal bound, string currency) =>
        Phrase.Of(Value(unit, amount, currency), amount != bound && OnExactGrid(unit, amount) == OnExactGrid(unit, bound) ? ValueStyle.Finest : ValueStyle.Exact);

    /// <summary>A value beside its threshold.</summary>
    public static Phrase Against(Unit unit, decimal value, decimal need, Word word, bool met, string currency)
    {
        var upwards = word is Word.AtLeast or Word.MoreThan;
        if (met)
        {
            var brief = OnGrid(unit, value);
            var looksMet = word switch
            {
                Word.AtLeast => brief >= need,
                Word.AtMost => brief <= need,
                Word.MoreThan => brief > need,
                _ => brief < need,
            };
            return Phrase.Of(Value(unit, value, currency), looksMet ? ValueStyle.Brief : OnExactGrid(unit, value) == OnExactGrid(unit, need) && value != need ? ValueStyle.Finest : ValueStyle.Exact);
        }

        if (!IsRound(unit, need) && unit == Unit.Money)
        {
            // "€1.0M of €1,049,000" hides what is missing.
            var cents = upwards ? Math.Floor(value * 100m) / 100m : Math.Ceiling(value * 100m) / 100m;
            return Phrase.Of(Value(unit, cents, currency));
        }

        return Phrase.Of(Value(unit, value, currency), value == need ? ValueStyle.Exact : upwards ? ValueStyle.BriefDown : ValueStyle.BriefUp);
    }

    /// <summary>An overall progress: one that has not arrived never shows 100%.</summary>
    public static Phrase Progress(decimal progress) =>
        Phrase.Of(new Value.Share(progress >= 1m ? 1m : Math.Min(Math.Round(progress, 2, MidpointRounding.AwayFromZero), 0.99m)), ValueStyle.Brief);

    private static bool IsRound(Unit unit, decimal amount) => unit == Unit.Money && amount == OnGrid(unit, amount);

    private static bool IsExact(Unit unit, decimal amount) => amount == OnExactGrid(unit, amount);

    // The grid that Exact rounds to.
    private static decimal OnExactGrid(Unit unit, decimal amount) => Math.Round(amount, unit switch { Unit.Money or Unit.Score => 2, _ => 4 }, MidpointRounding.AwayFromZero);

    // The grid that Brief rounds to.
    private static decimal OnGrid(Unit unit, decimal amount)
    {
        var size = Math.Abs(amount);
        var grid = unit switch
        {
            Unit.Money when size >= 999_500m => size >= 999_950_000m ? 100_000_000m : 100_000m,
            Unit.Money when size >= 10_000m => 1_000m,
            Unit.Money when size >= 999.5m => 100m,
            Unit.Money => 1m,
            Unit.Share => 0.01m,
            _ => 0.1m,
        };
        return Math.Round(amount / grid, MidpointRounding.AwayFromZero) * grid;
    }
}
