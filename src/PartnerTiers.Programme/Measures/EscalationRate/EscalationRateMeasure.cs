using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures.DealsWon;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.EscalationRate;

/// <summary>Escalations ÷ deals won, both in the window; no deals is no data. May exceed 1.</summary>
internal sealed class EscalationRateMeasure() : Measure("escalation_rate", Unit.Share, MeasureKeys.Window | MeasureKeys.Contributions)
{
    internal override Measurement Take(Measuring on, Ledger? ledger)
    {
        var escalations = 0;
        foreach (var word in on.Partner.Feedback)
        {
            if ((word.Kind != FeedbackKind.Escalation ? ExclusionReason.Kind : on.Refuse(word.On)) is { } reason)
            {
                ledger?.Exclude(word, reason);
                continue;
            }

            escalations++;
            ledger?.Count(word, 1m);
        }

        var deals = WonDeals.Count(on, ledger);
        return deals == 0 ? new Measurement(null) : new Measurement((decimal)escalations / deals) { Of = deals };
    }
}
