using System.Collections.Immutable;
using PartnerTiers.Programme.Rules;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.PointSum;

/// <summary>
/// Σ over the items: (measure ÷ Per, floored if Whole) × Rate, at most Cap; no data is 0. Summed as fractions, so nothing is lost on the way. A gated
/// item at 0 points or fewer shuts the criterion.
/// </summary>
internal sealed class PointSumMeasure() : Measure("points", Unit.Points, MeasureKeys.Items, MeasureKeys.Items)
{
    internal override Measurement Take(Measuring on, Ledger? ledger)
    {
        var sum = Fraction.Zero;
        var shut = false;
        var results = ImmutableArray.CreateBuilder<PointResult>(on.Rules.Items.Length);
        var receipts = ledger is null ? null : new PointLedger();
        foreach (var item in on.Rules.Items)
        {
            var measuring = on.By(item.Measure);
            var value = measuring.Take(receipts?.Begin(item)).Value;
            var points = PointsOf(item, value ?? 0m);
            sum += points;
            var given = points.ToDecimal();
            var isShut = item.Gate && given <= 0m;
            shut |= isShut;
            results.Add(new PointResult(item, value, measuring.Measure.Unit, given, isShut));
        }

        receipts?.CopyTo(ledger!);
        return new Measurement(sum.ToDecimal()) { Shut = shut, Points = results.MoveToImmutable() };
    }

    private static Fraction PointsOf(PointItem item, decimal value)
    {
        var pieces = Fraction.From(value) / Fraction.From(item.Per);
        var points = (item.Whole ? pieces.Floor() : pieces) * Fraction.From(item.Rate);
        return item.Cap is { } cap && points.ToDecimal() > cap ? Fraction.From(cap) : points;
    }
}
