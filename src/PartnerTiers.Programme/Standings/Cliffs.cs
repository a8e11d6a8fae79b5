using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Measures.CertifiedPeople;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Standings;

/// <summary>Works out what ages out.</summary>
public static class Cliffs
{
    /// <summary>What of the facts behind <paramref name="standing"/> ages out by its judged day, and on the day after.</summary>
    public static Cliff Of(Standing standing, Snapshot facts, PartnerFacts partner)
    {
        var expiring = new List<ExpiringFact>();
        var leaving = new List<LeavingValue>();
        foreach (var result in standing.Criteria)
        {
            foreach (var part in result.Parts)
            {
                if (part.ByTier.IsEmpty)
                {
                    continue;
                }

                foreach (var rules in Counting(part.Part.Measure))
                {
                    AddExpiring(result.Criterion.Id, rules, standing, facts, partner, expiring);
                }

                if (part.Unit == Unit.Money && Leaving(part.Part.Measure, standing, facts, partner) is var value && value != 0m)
                {
                    leaving.Add(new LeavingValue(result.Criterion.Id, value, standing.JudgedOn.PlusDays(1)));
                }
            }
        }

        // The same facts may stand behind several parts of one criterion, and are told once; the order is total, so equal inputs give equal lists.
        var ordered = expiring.Distinct().OrderBy(fact => fact.LastDay).ThenBy(fact => fact.CriterionId, StringComparer.Ordinal)
            .ThenBy(fact => fact.Id, StringComparer.Ordinal).ThenBy(fact => fact.Person, StringComparer.Ordinal);
        return new Cliff([.. ordered], [.. leaving.Distinct()]);
    }

    private static IEnumerable<MeasureRules> Counting(MeasureRules rules) => rules.Items.IsEmpty ? [rules] : rules.Items.SelectMany(item => Counting(item.Measure));

    private static void AddExpiring(string criterionId, MeasureRules rules, Standing standing, Snapshot facts, PartnerFacts partner, List<ExpiringFact> expiring)
    {
        var measuring = Measuring.Of(rules, standing.Version, facts, partner, standing.FactsOn, standing.FactsOn);
        if (measuring.Measure.Unit is not (Unit.People or Unit.Pieces))
        {
            return;
        }

        var counted = measuring.Receipt().Counted;
        foreach (var fact in counted)
        {
            var outOfWindow = fact.On is { } on && measuring.Measure.TakesWindow ? LastDayInside(rules.Window, standing.Version, on, standing.FactsOn, standing.JudgedOn) : null;
            var last = outOfWindow is null || fact.ExpiresOn < outOfWindow ? fact.ExpiresOn : outOfWindow;
            if (last is { } day && day <= standing.JudgedOn && !IsRenewed(fact, counted))
            {
                var person = fact.Kind == "certification" ? fact.About : null;
                expiring.Add(new ExpiringFact(criterionId, fact.Kind, fact.Id, person, day));
            }
        }
    }

    // The last day from the facts day to the judged one on which the window still reaches back to this fact; null: it does on the judged day too.
    private static LocalDate? LastDayInside(Window? window, RuleBookVersion version, LocalDate on, LocalDate from, LocalDate to)
    {
        if (WindowDays.Of(window, version, to).Contains(on))
        {
            return null;
        }

        // Windows only move forward, so the days on which the fact is inside come first.
        var (inside, outside) = (0, Period.DaysBetween(from, to));
        while (outside - inside > 1)
        {
            var middle = (inside + outside) / 2;
            (inside, outside) = WindowDays.Of(window, version, from.PlusDays(middle)).Contains(on) ? (middle, outside) : (inside, middle);
        }

        return from.PlusDays(inside);
    }

    // A certificate whose holder has the next one already takes nothing away when it ends.
    private static bool IsRenewed(CountedFact fact, ImmutableArray<CountedFact> counted) =>
        fact.Kind == "certification" && counted.Any(other =>
            string.Equals(other.Id, fact.Id, StringComparison.OrdinalIgnoreCase)
            && PersonComparer.Instance.Equals(other.About, fact.About)
            && (other.ExpiresOn is null ? fact.ExpiresOn is not null : other.ExpiresOn > fact.ExpiresOn));

    private static decimal Leaving(MeasureRules rules, Standing standing, Snapshot facts, PartnerFacts partner)
    {
        var measuring = Measuring.Of(rules, standing.Version, facts, partner, standing.JudgedOn, standing.FactsOn);
        var tomorrow = WindowDays.Of(rules.Window, standing.Version, standing.JudgedOn.PlusDays(1));
        if (tomorrow.First is not { } first || measuring.Days.First is not { } now || first <= now)
        {
            return 0m;
        }

        var last = first.PlusDays(-1);
        return measuring.Over(new DaySpan(now, last < measuring.Days.Last ? last : measuring.Days.Last)).Take().Value ?? 0m;
    }
}
