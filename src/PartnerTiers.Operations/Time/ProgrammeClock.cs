using NodaTime;
using PartnerTiers.Programme.Rules;

namespace PartnerTiers.Operations.Time;

/// <summary>The only place where the time of day becomes a day of the programme.</summary>
public sealed class ProgrammeClock(TimeProvider time, RuleBook book)
{
    /// <summary>The real moment.</summary>
    public Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>The day that answers speak of: <c>AsOf</c> where set, else the real day in the programme's time zone.</summary>
    public LocalDate Today => book.AsOf ?? DayOf(Now);

    /// <summary>The programme's time zone.</summary>
    public DateTimeZone Zone => book.Versions[^1].TimeZone;

    /// <summary>The programme's day at <paramref name="moment"/>.</summary>
    public LocalDate DayOf(Instant moment) => moment.InZone(Zone).Date;
}
