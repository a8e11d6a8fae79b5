using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Programme.Promises;

/// <summary>
/// What a tier promises and whether it was delivered, from the facts alone. Registrations are answered within <c>RegistrationAnswerHours</c>. Business reviews and benefits are told by imported figures:
/// <c>qbr</c> or a benefit's id, 1 delivered and 0 missed on its day; <c>mdf_days</c> or a benefit's id with <c>_days</c>, how many days it took, held against the days that the promise names.
/// </summary>
public static partial class PromiseLedger
{
    /// <summary>Id of the promise that registrations are answered in time.</summary>
    public const string Registrations = "registration";

    /// <summary>Id of the promise of a business review in every quarter, to the highest tier, where no benefit has this id.</summary>
    public const string Reviews = "qbr";

    private const string InDays = "_days";

    /// <summary>The promises to one partner over the rolling window up to <paramref name="today"/>.</summary>
    /// <param name="version">The rules in force.</param>
    /// <param name="tier">Its published tier.</param>
    /// <param name="since">First day of that tier; null: unknown, then all of the window.</param>
    /// <param name="partner">The partner.</param>
    /// <param name="today">No fact dated after it is looked at.</param>
    public static ImmutableArray<Promise> Of(RuleBookVersion version, Tier tier, LocalDate? since, PartnerFacts partner, LocalDate today)
    {
        var days = WindowDays.Of(new Window.Quarters(), version, today) with { Last = today };
        var promises = ImmutableArray.CreateBuilder<Promise>();
        promises.Add(new Promise(Registrations, null, [.. Answers(partner, days, version.Review.RegistrationAnswerHours)]));
        if (version.RankOf(tier) == version.Tiers.Length - 1 && version.Tiers.Length > 1)
        {
            promises.Add(new Promise(Reviews, version.Benefits.FirstOrDefault(static benefit => Same(benefit.Id, Reviews)), [.. HeldReviews(version, partner, days, since)]));
        }

        foreach (var benefit in version.Benefits.Where(benefit => !Same(benefit.Id, Reviews) && PromiseOf(benefit, tier) is not null))
        {
            promises.Add(new Promise(benefit.Id, benefit, [.. Deliveries(benefit, PromiseOf(benefit, tier)!, partner, days)]));
        }

        return promises.ToImmutable();
    }

    /// <summary>What a tier is promised of a benefit; null: nothing.</summary>
    public static string? PromiseOf(Benefit benefit, Tier tier) => benefit.Per.FirstOrDefault(pair => Same(pair.Key, tier.Id)).Value;

    // A registration that has gone on without a day of its answer was answered, nobody knows when: it proves nothing.
    private static IEnumerable<PromiseItem> Answers(PartnerFacts partner, DaySpan days, int hours) =>
        from deal in partner.Deals
        where deal.RegisteredOn is { } registered && days.Contains(registered) && !(deal.AnsweredOn > days.Last)
        let took = RegistrationClock.DaysToAnswer(deal)
        let waits = took is null ? RegistrationClock.DaysWaiting(deal, days.Last) : null
        where took is not null || waits is not null
        orderby deal.RegisteredOn, deal.Id
        let late = RegistrationClock.IsLate(took ?? waits ?? 0, hours)
        select new PromiseItem(deal.RegisteredOn!.Value, took is null ? late ? PromiseFate.Owed : PromiseFate.Open : late ? PromiseFate.Broken : PromiseFate.Kept, deal.Id, took ?? waits);

    // One in each quarter that was the tier's from its first day. Where no figure was ever imported nobody knows.
    private static IEnumerable<PromiseItem> HeldReviews(RuleBookVersion version, PartnerFacts partner, DaySpan days, LocalDate? since)
    {
        var figures = partner.Metrics.Where(static metric => Same(metric.Name, Reviews)).ToList();
        if (figures.Count == 0 || days.First is not { } first)
        {
            yield break;
        }

        var running = FiscalQuarter.Containing(days.Last, version.FiscalYearStartMonth);
        for (var quarter = FiscalQuarter.Containing(first, version.FiscalYearStartMonth); quarter.FirstDay <= running.FirstDay; quarter = quarter.Plus(1))
        {
            if (since is { } begun && quarter.FirstDay < begun)
            {
                continue;
            }

            var held = figures.Any(metric => metric.Value > 0m && metric.On >= quarter.FirstDay && metric.On <= quarter.LastDay && metric.On <= days.Last);
            yield return new PromiseItem(quarter.LastDay, held ? PromiseFate.Kept : quarter == running ? PromiseFate.Open : PromiseFate.Broken, Reviews);
        }
    }

    private static IEnumerable<PromiseItem> Deliveries(Benefit benefit, string promise, PartnerFacts partner, DaySpan days)
    {
        var most = Promised().Match(promise) is { Success: true } match && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        foreach (var metric in partner.Metrics.Where(metric => days.Contains(metric.On)))
        {
            if (Same(metric.Name, benefit.Id))
            {
                yield return new PromiseItem(metric.On, metric.Value > 0m ? PromiseFate.Kept : PromiseFate.Broken, metric.Name);
            }
            else if (Same(metric.Name, benefit.Id + InDays) && metric.Value is >= 0m and < 100_000m)
            {
                yield return new PromiseItem(metric.On, metric.Value > most ? PromiseFate.Broken : PromiseFate.Kept, metric.Name, (int)Math.Ceiling(metric.Value));
            }
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // "paid in 30 days", "in 30 Tagen"
    [GeneratedRegex(@"(\d{1,4})\s*(?:days?|tage?n?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promised();
}
