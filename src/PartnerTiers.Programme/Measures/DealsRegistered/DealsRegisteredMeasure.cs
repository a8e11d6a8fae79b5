using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.Deals;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.DealsRegistered;

/// <summary>Number of deals registered in the window, whatever became of them.</summary>
internal sealed class DealsRegisteredMeasure() : Measure(
    "deals_registered",
    Unit.Deals,
    MeasureKeys.Window | MeasureKeys.Contributions | MeasureKeys.MinAmount | MeasureKeys.Customers)
{
    internal override Measurement Take(Measuring on, Ledger? ledger)
    {
        var count = 0;
        foreach (var deal in on.Partner.Deals)
        {
            if (Refuse(deal, on, out var rate) is { } reason)
            {
                ledger?.Exclude(deal, deal.RegisteredOn, reason);
                continue;
            }

            count++;
            ledger?.Count(DealFilter.Counted(deal, deal.RegisteredOn, 1m, rate, on));
        }

        return new Measurement(count);
    }

    // A registration needs no amount; only a limit asks for one, at the rate of the closing day, or today's while the deal is open.
    private static ExclusionReason? Refuse(Deal deal, Measuring on, out decimal? rate)
    {
        rate = null;
        if (!DealFilter.Counts(deal.Contribution, on.Rules.Contributions))
        {
            return ExclusionReason.Contribution;
        }

        if (deal.RegisteredOn is not { } registered)
        {
            return ExclusionReason.NoDate;
        }

        if (on.Refuse(registered) is { } outside)
        {
            return outside;
        }

        if (on.Rules.MinAmount is not null)
        {
            if (deal.Amount is not { } amount)
            {
                return ExclusionReason.NoAmount;
            }

            var closed = deal.Stage is DealStage.Won or DealStage.Lost && deal.ClosedOn < on.FactsOn ? deal.ClosedOn.Value : on.FactsOn;
            if (!DealFilter.TryRate(deal, closed, on, out var found))
            {
                return ExclusionReason.NoRate;
            }

            rate = found;
            if (!DealFilter.IsLargeEnough(amount, found, on.Rules))
            {
                return ExclusionReason.TooSmall;
            }
        }

        return DealFilter.IsNewCustomer(deal, registered, on) ? null : ExclusionReason.NotNew;
    }
}
