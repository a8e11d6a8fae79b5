using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Audit;
using PartnerTiers.Operations.Exceptions;
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
    ];

    private static Func<Decided, Decided> Granted(string partner, LocalDate until) => decided => decided with
    {
        Exceptions = decided.Exceptions.SetItem(partner, new ExceptionGrant(partner, "elite", "the merger delays its certificates", Actor.Program, Instant.FromUtc(2026, 5, 4, 9, 0), until)),
    };
}
