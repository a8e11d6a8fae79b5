using NodaTime;

namespace PartnerTiers.Testing;

/// <summary>A time of day that a test can turn either way, and a stopwatch that only goes on.</summary>
public sealed class TwoClocks : TimeProvider
{
    private Instant day = Instant.FromUtc(2026, 11, 16, 8, 12);
    private long watch = TimeSpan.TicksPerDay;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => day.ToDateTimeOffset();

    public override long GetTimestamp() => Interlocked.Read(ref watch);

    /// <summary>Time passes.</summary>
    public void Pass(Duration by)
    {
        day += by;
        Interlocked.Add(ref watch, by.BclCompatibleTicks);
    }

    /// <summary>Somebody sets the clock.</summary>
    public void Jump(Duration by) => day += by;
}
