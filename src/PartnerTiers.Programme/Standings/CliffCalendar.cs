using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>What ages out when, over several quarters: a <see cref="Cliff"/> looks at one day.</summary>
public static class CliffCalendar
{
    /// <summary>
    /// What of the facts that count on <see cref="Standing.FactsOn"/> ages out up to <see cref="Standing.JudgedOn"/> and on the day after it. Money leaves quarter by quarter: each sum is told on the first
    /// day of the next quarter, and that of the last stretch on the day after the judged one. By the rules in force on the judged day.
    /// </summary>
    /// <param name="standing">Judged on the last day of interest, on today's facts.</param>
    /// <param name="facts">The facts of one sync.</param>
    /// <param name="partner">The partner that was judged.</param>
    public static Cliff Of(Standing standing, Snapshot facts, PartnerFacts partner)
    {
        var leaving =
            from result in standing.Criteria
            from part in result.Parts
            where !part.ByTier.IsEmpty && part.Unit == Unit.Money
            from value in Leaving(result.Criterion.Id, part.Part.Measure, standing, facts, partner)
            select value;
        return new Cliff(Cliffs.Of(standing, facts, partner).Expiring, [.. leaving.Distinct().OrderBy(static value => value.On)]);
    }

    private static IEnumerable<LeavingValue> Leaving(string criterion, MeasureRules rules, Standing standing, Snapshot facts, PartnerFacts partner)
    {
        var measuring = Measuring.Of(rules, standing.Version, facts, partner, standing.JudgedOn, standing.FactsOn);
        var before = WindowDays.Of(rules, standing.Version, standing.FactsOn)?.First;
        foreach (var day in Boundaries(standing))
        {
            var first = WindowDays.Of(rules, standing.Version, day)?.First;
            if (before is { } from && first is { } to && to > from)
            {
                var value = measuring.Over(new DaySpan(from, LocalDate.Min(to.PlusDays(-1), standing.FactsOn))).Take().Value ?? 0m;
                if (value != 0m)
                {
                    yield return new LeavingValue(criterion, value, day);
                }
            }

            before = first;
        }
    }

    private static IEnumerable<LocalDate> Boundaries(Standing standing)
    {
        var (end, quarter) = (standing.JudgedOn.PlusDays(1), FiscalQuarter.Containing(standing.FactsOn, standing.Version.FiscalYearStartMonth));
        for (var day = quarter.LastDay.PlusDays(1); day < end; day = day.PlusMonths(3))
        {
            yield return day;
        }

        yield return end;
    }
}
