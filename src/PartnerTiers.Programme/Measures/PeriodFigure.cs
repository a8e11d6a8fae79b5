using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Measures;

/// <summary>A criterion's value over days that somebody names, by the criterion's own counting rules, instead of over its window.</summary>
public static class PeriodFigure
{
    /// <summary>
    /// The value over <paramref name="days"/>, of facts up to <paramref name="today"/>. A measure without a window, and one that takes facts of all time, is taken as of the last of the
    /// days. Null: no data, not asked of this partner, not one figure (<c>AnyOf</c>), nothing begun yet, or nothing known of the past.
    /// </summary>
    /// <param name="criterion">What is counted.</param>
    /// <param name="version">The rules it is part of.</param>
    /// <param name="facts">The facts of one sync.</param>
    /// <param name="partner">One of their partners.</param>
    /// <param name="days">The days.</param>
    /// <param name="today">No fact dated after it counts.</param>
    public static decimal? Of(Criterion criterion, RuleBookVersion version, Snapshot facts, PartnerFacts partner, DaySpan days, LocalDate today)
    {
        var last = days.Last < today ? days.Last : today;
        if (criterion.OnlyPart is not { } part || days.First > today || !IsAsked(criterion, partner))
        {
            return null;
        }

        var measuring = Measuring.Of(part.Measure, version, facts, partner, last, last);
        return last < today && !measuring.Measure.KnowsPast ? null
            : (IsCountedOver(part.Measure) ? measuring.Over(days with { Last = last }) : measuring).Take().Value;
    }

    /// <summary>Whether a value is counted over days; else it is the one of a single day.</summary>
    public static bool IsCountedOver(MeasureRules rules) => MeasureCatalogue.Find(rules.Measure) is { TakesWindow: true } && rules.Window is not (Window.AllTime or Window.Today);

    private static bool IsAsked(Criterion criterion, PartnerFacts partner) =>
        criterion.OnlyFor.IsDefaultOrEmpty || criterion.OnlyFor.Contains(partner.Partner.Type, StringComparer.OrdinalIgnoreCase);
}
