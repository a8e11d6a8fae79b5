using NodaTime;

namespace PartnerTiers.Testing;

/// <summary>A clock that stands until a test moves it.</summary>
public sealed class ManualTime(Instant start) : TimeProvider
{
    private Instant now = start;

    /// <summary>16 November 2026, 09:12 in Berlin: the day most examples speak of.</summary>
    public static ManualTime Monday => new(Instant.FromUtc(2026, 11, 16, 8, 12));

    public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();

    public void Advance(Duration by) => now += by;

    public void MoveTo(Instant moment) => now = moment;
}
