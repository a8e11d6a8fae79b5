using NodaTime;
using PartnerTiers.Operations.Time;
using PartnerTiers.Programme.Facts;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Tests;

/// <summary>A programme with two tiers and nothing to meet: these tests are about days and people, not about criteria.</summary>
internal static class Programmes
{
    public static RuleBook Berlin(LocalDate? asOf = null, params RuleBookVersion[] later) => new([Version("First"), .. later], asOf);

    public static RuleBookVersion Version(string name, LocalDate? from = null, int startMonth = 1) => new(
        name,
        "EUR",
        DateTimeZoneProviders.Tzdb["Europe/Berlin"],
        startMonth,
        4,
        ["isv"],
        [new Tier("registered", "Registered", null, TierRule.All), new Tier("select", "Select", null, TierRule.All)],
        [],
        [],
        new ReviewRules(),
        EffectiveFrom: from);

    public static Snapshot Snapshot(params string[] partnerIds) =>
        PartnerTiers.Programme.Facts.Snapshot.Build(FactSet.Empty with { Partners = [.. partnerIds.Select(id => new Partner(id, id, "isv", "EMEA"))] });

    public static ProgrammeClock Clock(TimeProvider time, RuleBook book) => new(time, book);
}
