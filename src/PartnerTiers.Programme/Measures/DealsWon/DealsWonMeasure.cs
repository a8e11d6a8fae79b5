namespace PartnerTiers.Programme.Measures.DealsWon;

/// <summary>Number of deals won in the window.</summary>
internal sealed class DealsWonMeasure() : Measure(
    "deals_won",
    Unit.Deals,
    MeasureKeys.Window | MeasureKeys.Contributions | MeasureKeys.MinAmount | MeasureKeys.Customers)
{
    internal override Measurement Take(Measuring on, Ledger? ledger) => new(WonDeals.Count(on, ledger));
}
