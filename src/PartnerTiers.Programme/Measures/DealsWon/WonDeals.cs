using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.Deals;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.DealsWon;

/// <summary>Counts won deals; a credit note takes money back and is no deal won, so it is too small for any limit.</summary>
internal static class WonDeals
{
    public static int Count(Measuring on, Ledger? ledger)
    {
        var count = 0;
        foreach (var deal in on.Partner.Deals)
        {
            if (Refuse(deal, on, out var rate) is { } reason)
            {
                ledger?.Exclude(deal, deal.ClosedOn, reason);
                continue;
            }

            count++;
            ledger?.Count(DealFilter.Counted(deal, deal.ClosedOn, 1m, rate, on));
        }

        return count;
    }

    private static ExclusionReason? Refuse(Deal deal, Measuring on, out decimal rate) =>
        DealFilter.RefuseWon(deal, on, out rate)
        ?? (deal.Amount < 0m || !DealFilter.IsLargeEnough(deal.Amount!.Value, rate, on.Rules) ? ExclusionReason.TooSmall
            : !DealFilter.IsNewCustomer(deal, deal.ClosedOn!.Value, on) ? ExclusionReason.NotNew
            : null);
}
