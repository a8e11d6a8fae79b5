using NodaTime;
using PartnerTiers.Testing;

namespace PartnerTiers.Bot.Tests.Year;

/// <summary>A clock that stands until the year moves on, its stopwatch too: what waits for a second waits for one of the year.</summary>
internal sealed class YearTime(Instant start) : TimeProvider
{
    private long ticks = start.ToUnixTimeTicks();

    public override long TimestampFrequency => NodaConstants.TicksPerSecond;

    public Instant Now
    {
        get => Instant.FromUnixTimeTicks(Interlocked.Read(ref ticks));
        set => Interlocked.Exchange(ref ticks, value.ToUnixTimeTicks());
    }

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, ManualTime.Patient(dueTime, period), period);

    public override long GetTimestamp() => Interlocked.Read(ref ticks);
}
