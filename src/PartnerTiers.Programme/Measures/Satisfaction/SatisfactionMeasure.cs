using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Standings;

namespace PartnerTiers.Programme.Measures.Satisfaction;

/// <summary>Mean survey score in the window; fewer than <c>MinResponses</c> answers are no data.</summary>
internal sealed class SatisfactionMeasure() : Measure("csat", Unit.Score, MeasureKeys.Window | MeasureKeys.MinResponses)
{
    internal override Measurement Take(Measuring on, Ledger? ledger)
    {
        var (sum, count) = (0m, 0);
        foreach (var word in on.Partner.Feedback)
        {
            if (Refuse(word, on) is { } reason)
            {
                ledger?.Exclude(word, reason);
                continue;
            }

            sum = Saturating.Add(sum, word.Score!.Value);
            count++;
            ledger?.Count(word, word.Score.Value);
        }

        // No answer is no data even where a rule book asks for none.
        var missing = Math.Max(on.Rules.MinResponses, 1) - count;
        return missing > 0 ? new Measurement(null) { Of = count, AnswersMissing = missing } : new Measurement(sum / count) { Of = count };
    }

    private static ExclusionReason? Refuse(Feedback word, Measuring on) =>
        word.Kind != FeedbackKind.Csat ? ExclusionReason.Kind : on.Refuse(word.On) ?? (word.Score is null ? ExclusionReason.NoAmount : null);
}
