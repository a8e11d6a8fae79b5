using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.RenewalRate;

/// <summary>Renewals kept ÷ all renewals in the window; none is no data.</summary>
internal sealed class RenewalRateMeasure() : Measure("renewal_rate", Unit.Share, MeasureKeys.Window)
{
    internal override Measurement Take(Measuring on, Ledger? ledger)
    {
        var (kept, count) = (0, 0);
        foreach (var word in on.Partner.Feedback)
        {
            if (Refuse(word, on) is { } reason)
            {
                ledger?.Exclude(word, reason);
                continue;
            }

            var isKept = word.Score == 1m;
            kept += isKept ? 1 : 0;
            count++;
            ledger?.Count(word, isKept ? 1m : 0m);
        }

        return count == 0 ? new Measurement(null) : new Measurement((decimal)kept / count) { Of = count };
    }

    private static ExclusionReason? Refuse(Feedback word, Measuring on) =>
        word.Kind != FeedbackKind.Renewal ? ExclusionReason.Kind : on.Refuse(word.On) ?? (word.Score is null ? ExclusionReason.NoAmount : null);
}
