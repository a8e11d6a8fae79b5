using System.Collections.Frozen;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Appeals;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Exceptions;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Reviews;
using PartnerTiers.Operations.Standings;
using PartnerTiers.Programme.Measures;
using PartnerTiers.Programme.Reviews;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Bot.Tests.Pushes;

/// <summary>Pushes about exceptions, plans and appeals.</summary>
internal static class GovernanceSamples
{
    private static readonly LocalDate Until = new(2026, 11, 30);
    private static readonly ExceptionNotice Notice = new("P004", "elite", Until, "the merger delays its certificates", "paula.prove@example.com");

    public static IEnumerable<PushSample> All =>
    [
        PushSample.ToOne("exception-lapsing", ExceptionNotice.Lapsing, Notice, Roles.Manager) with { Decisions = Granted("P004", Until) },
        PushSample.ToOne("exception-lapsing-earned", ExceptionNotice.Lapsing, Notice with { Partner = "P001", Tier = "registered" }, Roles.Manager) with { Decisions = Granted("P001", Until) },
        PushSample.ToOne("exception-prolonged", ExceptionNotice.Lapsing, Notice, Roles.Manager) with { Decisions = Granted("P004", Until.PlusDays(60)) },
        PushSample.ToPartner("exception-lapsing-to-partner", ExceptionNotice.Lapsing, Notice, "P004") with { Decisions = Granted("P004", Until) },
        PushSample.ToOne("exception-lapsed", ExceptionNotice.Lapsed, Notice with { Until = new LocalDate(2026, 11, 15) }, Roles.Manager),
        PushSample.ToPartner("exception-lapsed-to-partner", ExceptionNotice.Lapsed, Notice, "P004"),
        PushSample.ToOne("checkpoint", CheckpointNotice.Push, Checkpoint(Ours), Roles.Seller, "jo.winter@example.com") with { Decisions = InGrace },
        PushSample.ToOne("checkpoint-of-the-manager", CheckpointNotice.Push, Checkpoint(Theirs) with { ForOwner = false }, Roles.Manager) with { Decisions = InGrace },
        PushSample.ToPartner("checkpoint-to-partner", CheckpointNotice.Push, Checkpoint(Theirs), "P004") with { Decisions = InGrace },
        PushSample.ToPartner("checkpoint-of-ours-to-partner", CheckpointNotice.Push, Checkpoint(Ours), "P004") with { Decisions = InGrace },
        PushSample.ToOne("checkpoint-moved", CheckpointNotice.Push, Checkpoint(Ours with { Due = new LocalDate(2026, 11, 10) }), Roles.Seller) with { Decisions = InGrace },
        PushSample.ToOne("unplanned", UnplannedNotice.Push, new UnplannedNotice("P004", InGraceUntil, new LocalDate(2026, 10, 15)), Roles.Approver) with { Decisions = static decided => InGrace(decided) with { Plans = decided.Plans } },
        PushSample.ToOne("appeal-card", AppealNotice.Card, AppealOfP004, Roles.Approver, "paula.prove@example.com") with { Decisions = Appealed(null) },
        PushSample.ToOne("appeal-card-answered", AppealNotice.Card, AppealOfP004, Roles.Approver, "paula.prove@example.com") with { Decisions = Appealed(new AppealAnswered(Review, null, "nothing new")) },
        PushSample.ToPartner("appeal-card-to-partner", AppealNotice.Card, AppealOfP004, "P004") with { Decisions = Appealed(null) },
        PushSample.ToOne("appeal-reminder", AppealNotice.Reminder, AppealOfP004, Roles.Approver, "paula.prove@example.com") with { Decisions = Appealed(null) },
        PushSample.ToOne("appeal-reminder-no-approver", AppealNotice.Reminder, AppealOfP004, Roles.Manager) with { Decisions = Appealed(null) },
        PushSample.ToPartner("appeal-answered-to-partner", AppealNotice.Answered, AppealOfP004, "P004") with { Decisions = Appealed(new AppealAnswered(Review, new CaseChoice(ProposalKind.Keep, "elite", null), "the deal was entered late")) },
        PushSample.ToOne("unplanned-planned", UnplannedNotice.Push, new UnplannedNotice("P004", InGraceUntil, new LocalDate(2026, 10, 15)), Roles.Approver) with { Decisions = InGrace },
    ];

    private static LocalDate Review { get; } = new(2026, 9, 30);

    private static AppealNotice AppealOfP004 { get; } = new("P004", Review);

    private static LocalDate InGraceUntil { get; } = new(2026, 12, 31);

    private static PlanItem Ours { get; } = new(1, "Pair on two deals", PlanSide.Ours, "jo.winter@example.com", new LocalDate(2026, 11, 16));

    private static PlanItem Theirs { get; } = new(2, "Renew two certificates", PlanSide.Partner, "Pat Young", new LocalDate(2026, 11, 13));

    private static CheckpointNotice Checkpoint(PlanItem item) => new("P004", InGraceUntil, item, ForOwner: true);

    private static Decided InGrace(Decided decided) => decided with
    {
        Tiers = new Dictionary<string, PublishedTier> { ["P004"] = new(new LocalDate(2026, 9, 30), "select", null, InGraceUntil, new LocalDate(2026, 10, 15)) }.ToFrozenDictionary(),
        Plans = decided.Plans.SetItem("P004", new GracePlan("P004", InGraceUntil) { Revision = 1, Items = [Theirs, Ours] }),
    };

    private static Func<Decided, Decided> Appealed(AppealAnswered? answer) => decided => decided with
    {
        Appeals = decided.Appeals.SetItem("P004", new AppealCase("P004", Filed, Actor.Program, Instant.FromUtc(2026, 11, 9, 9, 0)) { Answer = answer }),
    };

    private static AppealFiled Filed { get; } = new(
        Review,
        "revenue",
        "https://crm.example/D77 was entered on 2 October",
        ByPartner: true,
        "paula.prove@example.com",
        new LocalDate(2026, 11, 16),
        new AppealFindings(
            Review,
            "elite",
            "select",
            "elite",
            new LocalDate(2025, 10, 1),
            Review,
            [
                new AppealRow("revenue", Unit.Money, 1_000_000m, Word.AtLeast, 980_000m, 1_030_000m, MetThen: false, MetNow: true),
                new AppealRow("certified", Unit.People, 6m, Word.AtLeast, 7m, 7m, MetThen: true, MetNow: true),
                new AppealRow("csat", Unit.Score, 4.5m, Word.AtLeast, 4.6m, null, MetThen: true, MetNow: true),
            ],
            [new AppealFact("revenue", "deal", "D77", "Harbour Mills", new LocalDate(2026, 9, 28), Unit.Money, 50_000m, CountsNow: true)]));

    private static Func<Decided, Decided> Granted(string partner, LocalDate until) => decided => decided with
    {
        Exceptions = decided.Exceptions.SetItem(partner, new ExceptionGrant(partner, "elite", "the merger delays its certificates", Actor.Program, Instant.FromUtc(2026, 5, 4, 9, 0), until)),
    };
}
