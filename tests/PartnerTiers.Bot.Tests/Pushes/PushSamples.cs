using NodaTime;
using PartnerTiers.Operations.Access;
using PartnerTiers.Operations.Delivery;

namespace PartnerTiers.Bot.Tests.Pushes;

/// <summary>Pushes of every kind, over the example's partners (<c>Landscape</c>) on 16 November 2026. A kind adds a line here, or a list of its own.</summary>
internal static class PushSamples
{
    public static IReadOnlyList<PushSample> All { get; } =
    [
        .. Undelivered,
        .. GovernanceSamples.All,
        .. NudgeSamples.All,
        .. ReviewSamples.All,
    ];

    private static IEnumerable<PushSample> Undelivered =>
    [
        PushSample.ToOne("undelivered-channel", UndeliveredNotice.Kind, new UndeliveredNotice("slack", "C0PARTNERS", ParkReasons.BotRemoved, Instant.FromUtc(2026, 11, 15, 23, 30)), Roles.Admin),
        PushSample.ToOne("undelivered-person", UndeliveredNotice.Kind, new UndeliveredNotice(null, "ben.black@example.com", ParkReasons.NobodyKnown, Instant.FromUtc(2026, 11, 16, 7, 0)), Roles.Admin),
        PushSample.ToOne("undelivered-other", UndeliveredNotice.Kind, new UndeliveredNotice("teams", "19:partners@thread.tacv2", "MessageWritesBlocked", Instant.FromUtc(2026, 11, 16, 7, 0)), Roles.Admin),
        PushSample.ToOne("undelivered-no-admin-any-more", UndeliveredNotice.Kind, new UndeliveredNotice("slack", "C0PARTNERS", ParkReasons.BotRemoved, Instant.FromUtc(2026, 11, 15, 23, 30)), Roles.Manager),
    ];
}
