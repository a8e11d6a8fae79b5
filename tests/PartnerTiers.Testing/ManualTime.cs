using NodaTime;

namespace PartnerTiers.Testing;

/// <summary>A clock that stands until a test moves it.</summary>
public sealed class ManualTime(Instant start) : TimeProvider
{
    private Instant now = start;

    /// <summary>16 November 2026, 09:12 in Berlin: the day most examples speak of.</summary>
    public static ManualTime Monday => new(Instant.FromUtc(2026, 11, 16, 8, 12));

    public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, Patient(dueTime, period), period);

    /// <summary>Timers go by themselves although the clock stands. Those of three to ten seconds, once, end the patience with something that is still at work, which a machine that does much else must not.</summary>
    public static TimeSpan Patient(TimeSpan dueTime, TimeSpan period) =>
        period == Timeout.InfiniteTimeSpan && dueTime >= TimeSpan.FromSeconds(3) && dueTime <= TimeSpan.FromSeconds(10) ? dueTime * 20 : dueTime;

    public void Advance(Duration by) => now += by;

    public void MoveTo(Instant moment) => now = moment;
}
