using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.Deals;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.DealHygiene;

/// <summary>
/// Of the deals registered or open on the facts day: the share with an owner, a next step, and a due date on or after the facts day. None is no
/// data. The stage is the CRM's of the sync: a figure of the facts day, not recomputed for the past.
/// </summary>
internal sealed class DealHygieneMeasure() : Measure("deal_hygiene", Unit.Share, MeasureKeys.Contributions)
{
    internal override bool KnowsPast => false;

    internal override Measurement Take(Measuring on, Ledger? ledger)
    {
        var (tidy, count) = (0, 0);
        foreach (var deal in on.Partner.Deals)
        {
            if (Refuse(deal, on) is { } reason)
            {
                ledger?.Exclude(deal, deal.RegisteredOn, reason);
                continue;
            }

            var isTidy = HygieneFault.None == FaultsOf(deal, on.FactsOn);
            tidy += isTidy ? 1 : 0;
            count++;
            ledger?.Count(DealFilter.Counted(deal, deal.RegisteredOn, isTidy ? 1m : 0m, null, on));
        }

        return count == 0 ? new Measurement(null) : new Measurement((decimal)tidy / count) { Of = count, InOrder = tidy };
    }

    /// <summary>What keeps an open deal from being in order on <paramref name="day"/>.</summary>
    public static HygieneFault FaultsOf(Deal deal, NodaTime.LocalDate day) =>
        (string.IsNullOrWhiteSpace(deal.Owner) ? HygieneFault.NoOwner : HygieneFault.None)
        | (string.IsNullOrWhiteSpace(deal.NextStep) ? HygieneFault.NoNextStep : HygieneFault.None)
        | (deal.NextStepDue is not { } due ? HygieneFault.NoDueDate : due < day ? HygieneFault.Overdue : HygieneFault.None);

    private static ExclusionReason? Refuse(Deal deal, Measuring on) =>
        deal.Stage is not (DealStage.Registered or DealStage.Open) ? ExclusionReason.Kind
        : !DealFilter.Counts(deal.Contribution, on.Rules.Contributions) ? ExclusionReason.Contribution
        : deal.RegisteredOn > on.FactsOn ? ExclusionReason.AfterFactsDay
        : null;
}
