using NodaTime;

namespace PartnerTiers.Operations.Schedules;

/// <summary>What falls due on a day falls due in its morning: nobody is written to at midnight.</summary>
public static class Mornings
{
    private static readonly LocalTime At = new(8, 0);

    /// <summary>Eight o'clock on <paramref name="day"/>; where clocks jump over it, right after.</summary>
    public static Instant Of(LocalDate day, DateTimeZone zone) => day.At(At).InZoneLeniently(zone).ToInstant();

    /// <summary>The last day whose morning has come.</summary>
    public static LocalDate LastDay(Instant now, DateTimeZone zone) => now.InZone(zone).LocalDateTime is var local && local.TimeOfDay >= At ? local.Date : local.Date.PlusDays(-1);
}
