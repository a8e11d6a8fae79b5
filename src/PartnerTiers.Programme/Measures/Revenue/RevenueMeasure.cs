using System.Runtime.InteropServices;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.Deals;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.Revenue;

/// <summary>
/// Σ amount × share × weight of the deals won in the window, in the programme's currency at the rate of each closing day. Credit notes (negative
/// amounts) net off. Not rounded; amounts of one rate (and so of one currency and rate) are summed before dividing, so that no sum depends on how
/// many deals it has.
/// </summary>
internal sealed class RevenueMeasure() : Measure(
    "revenue",
    Unit.Money,
    MeasureKeys.Window | MeasureKeys.Contributions | MeasureKeys.Weights | MeasureKeys.MinAmount | MeasureKeys.Customers)
{
    internal override Measurement Take(Measuring on, Ledger? ledger)
    {
        var total = 0m;
        Dictionary<decimal, decimal>? byRate = null;
        foreach (var deal in on.Partner.Deals)
        {
            if (Refuse(deal, on, out var rate) is { } reason)
            {
                ledger?.Exclude(deal, deal.ClosedOn, reason);
                continue;
            }

            var weight = on.Rules.Weights.Count > 0 && on.Rules.Weights.TryGetValue(deal.Contribution, out var factor) ? factor : 1m;
            var credit = Saturating.Multiply(Saturating.Multiply(deal.Amount!.Value, deal.Share), weight);
            if (rate == 1m)
            {
                total = Saturating.Add(total, credit);
            }
            else
            {
                ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(byRate ??= [], rate, out _);
                sum = Saturating.Add(sum, credit);
            }

            ledger?.Count(DealFilter.Counted(deal, deal.ClosedOn, Saturating.Divide(credit, rate), rate, on, deal.Share, weight == 1m ? null : weight));
        }

        if (byRate is not null)
        {
            foreach (var (rate, sum) in byRate)
            {
                total = Saturating.Add(total, Saturating.Divide(sum, rate));
            }
        }

        return new Measurement(total);
    }

    // A credit note is as large as the money it takes back, and of a new customer when the customer's first sale is: it must net off what that sale brought.
    private static ExclusionReason? Refuse(Deal deal, Measuring on, out decimal rate) =>
        DealFilter.RefuseWon(deal, on, out rate)
        ?? (!DealFilter.IsLargeEnough(Math.Abs(deal.Amount!.Value), rate, on.Rules) ? ExclusionReason.TooSmall
            : !(deal.Amount < 0m ? DealFilter.IsCreditOfNewCustomer(deal, on) : DealFilter.IsNewCustomer(deal, deal.ClosedOn!.Value, on)) ? ExclusionReason.NotNew
            : null);
}
