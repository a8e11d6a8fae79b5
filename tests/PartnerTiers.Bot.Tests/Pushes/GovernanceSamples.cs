using System.Collections.Frozen;
using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Exceptions;
using PartnerTiers.Operations.Grace;
using PartnerTiers.Operations.Standings;

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
        PushSample.ToOne("unplanned-planned", UnplannedNotice.Push, new UnplannedNotice("P004", InGraceUntil, new LocalDate(2026, 10, 15)), Roles.Approver) with { Decisions = InGrace },
    ];

    private static LocalDate InGraceUntil { get; } = new(2026, 12, 31);

    private static PlanItem Ours { get; } = new(1, "Pair on two deals", PlanSide.Ours, "jo.winter@example.com", new LocalDate(2026, 11, 16));

    private static PlanItem Theirs { get; } = new(2, "Renew two certificates", PlanSide.Partner, "Pat Young", new LocalDate(2026, 11, 13));

    private static CheckpointNotice Checkpoint(PlanItem item) => new("P004", InGraceUntil, item, ForOwner: true);

    private static Decided InGrace(Decided decided) => decided with
    {
        Tiers = new Dictionary<string, PublishedTier> { ["P004"] = new(new LocalDate(2026, 9, 30), "select", null, InGraceUntil, new LocalDate(2026, 10, 15)) }.ToFrozenDictionary(),
        Plans = decided.Plans.SetItem("P004", new GracePlan("P004", InGraceUntil) { Revision = 1, Items = [Theirs, Ours] }),
    };

    private static Func<Decided, Decided> Granted(string partner, LocalDate until) => decided => decided with
    {
        Exceptions = decided.Exceptions.SetItem(partner, new ExceptionGrant(partner, "elite", "the merger delays its certificates", Actor.Program, Instant.FromUtc(2026, 5, 4, 9, 0), until)),
    };
}
