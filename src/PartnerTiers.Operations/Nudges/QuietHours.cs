using NodaTime;

namespace PartnerTiers.Operations.Nudges;

/// <summary>When people are spoken to without having asked: Monday to Friday from eight to six, where they live. Six itself is quiet.</summary>
public static class QuietHours
{
    private static readonly LocalTime Opens = new(8, 0);
    private static readonly LocalTime Closes = new(18, 0);

    /// <summary>Whether pushes of this kind keep to them also where their delivery was held up. What was promised for a day does not.</summary>
    public static bool HoldFor(string kind) => kind == NudgeNotice.Push;

    /// <summary>Whether one keeps quiet at <paramref name="at"/>.</summary>
    public static bool Are(Instant at, DateTimeZone zone) =>
        at.InZone(zone) is var local && (local.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || local.TimeOfDay < Opens || local.TimeOfDay >= Closes);

    /// <summary>The first moment from <paramref name="at"/> on at which one may speak: itself, or a morning. A day that a zone leaves out, or whose eight o'clock it leaves out, is passed over.</summary>
    public static Instant EndFrom(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone);
        for (var day = local.TimeOfDay < Opens ? local.Date : local.Date.PlusDays(1); Are(at, zone); day = day.PlusDays(1))
        {
            at = Instant.Max(at, (day + Opens).InZoneLeniently(zone).ToInstant());
        }

        return at;
    }
}
