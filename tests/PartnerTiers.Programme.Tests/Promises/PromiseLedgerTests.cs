using System.Collections.Immutable;
using NodaTime;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Promises;
using PartnerTiers.Programme.Rules;
using Xunit;

namespace PartnerTiers.Programme.Tests.Promises;

public sealed class PromiseLedgerTests
{
    private static readonly LocalDate Today = new(2026, 11, 16);

    [Fact]
    public void Registrations_are_kept_late_owed_or_still_in_time_by_days_that_surely_took_longer()
    {
        var promise = Of(
            Registered("A", -20) with { AnsweredOn = Today.PlusDays(-18), Stage = DealStage.Open },
            Registered("B", -20) with { AnsweredOn = Today.PlusDays(-17) },
            Registered("C", -3),
            Registered("D", -2),
            Registered("E", -9) with { Stage = DealStage.Won },
            Registered("F", -400) with { AnsweredOn = Today.PlusDays(-300) })[0];
        Assert.Equal(PromiseLedger.Registrations, promise.Id);
        Assert.Equal([("A", PromiseFate.Kept, 2), ("B", PromiseFate.Broken, 3), ("C", PromiseFate.Owed, 3), ("D", PromiseFate.Open, 2)], promise.Items.Select(item => (item.Id, item.Fate, item.Days!.Value)));
        Assert.Equal(2, promise.NotKept);
    }

    [Fact]
    public void A_benefit_is_held_against_the_days_that_it_names()
    {
        var promise = Of([Metric("MDF_days", -10, 30m), Metric("mdf_days", -5, 30.5m), Metric("mdf", -1, 0m)]).Single(promise => promise.Id == "mdf");
        Assert.Equal([PromiseFate.Kept, PromiseFate.Broken, PromiseFate.Broken], promise.Items.Select(item => item.Fate));
        Assert.Empty(Of([Metric("arr", -10, 30m)]).Single(promise => promise.Id == "mdf").Items);
    }

    [Fact]
    public void The_highest_tier_has_a_business_review_in_every_quarter_that_was_its_own()
    {
        var items = Of([Metric("qbr", -200, 1m), Metric("qbr", -60, 0m)], since: new LocalDate(2026, 2, 10)).Single(promise => promise.Id == PromiseLedger.Reviews).Items;
        Assert.Equal([(new LocalDate(2026, 6, 30), PromiseFate.Kept), (new LocalDate(2026, 9, 30), PromiseFate.Broken), (new LocalDate(2026, 12, 31), PromiseFate.Open)], items.Select(item => (item.On, item.Fate)));
        Assert.Empty(Of([], since: null).Single(promise => promise.Id == PromiseLedger.Reviews).Items);
        Assert.DoesNotContain(Of([Metric("qbr", -60, 1m)], tier: 0), promise => promise.Id == PromiseLedger.Reviews);
    }

    private static Deal Registered(string id, int days) => new(id, "P1", Contribution.Sourced, "EUR", DealStage.Registered, RegisteredOn: Today.PlusDays(days));

    private static Metric Metric(string name, int days, decimal value) => new("P1", name, Today.PlusDays(days), value);

    private static ImmutableArray<Promise> Of(params Deal[] deals) => Of(FactSet.Empty with { Deals = [.. deals] }, null, 1);

    private static ImmutableArray<Promise> Of(Metric[] metrics, LocalDate? since = null, int tier = 1) => Of(FactSet.Empty with { Metrics = [.. metrics] }, since, tier);

    private static ImmutableArray<Promise> Of(FactSet facts, LocalDate? since, int tier)
    {
        var version = new RuleBookVersion(
            "Promised",
            "EUR",
            DateTimeZone.Utc,
            1,
            4,
            ["isv"],
            [new Tier("registered", "Registered", null, TierRule.All), new Tier("elite", "Elite", null, TierRule.All)],
            [],
            [new Benefit("mdf", "Marketing funds", ImmutableDictionary<string, string>.Empty.Add("elite", "paid in 30 days"))],
            new ReviewRules());
        var snapshot = Snapshot.Build(facts with { Partners = [new Partner("P1", "Larkfield", "isv", "EMEA")] });
        return PromiseLedger.Of(version, version.Tiers[tier], since, snapshot.Partners[0], Today);
    }
}
