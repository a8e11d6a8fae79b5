using NodaTime;

namespace PartnerTiers.Operations.Delivery;

/// <summary>When what did not go is tried again: growing waits with jitter, so that many channels don't come back at the same moment.</summary>
public static class DeliveryPace
{
    /// <summary>About three days, counted in tries: a clock that jumps ends nothing.</summary>
    public const int MostTries = 300;

    /// <summary>A message of which nobody knows whether it arrived is told no more often than this.</summary>
    public const int MostUnclear = 5;

    private static readonly Duration First = Duration.FromSeconds(5);
    private static readonly Duration Longest = Duration.FromMinutes(15);

    /// <summary>No wait is longer, whatever a platform says.</summary>
    public static Duration LongestWait { get; } = Duration.FromHours(1);

    /// <summary>The wait after that many tries in vain of one push, from 4 seconds to 18 minutes.</summary>
    public static Duration After(long push, int tries)
    {
        // Of each push and try its own share, and the same again in a test.
        var share = unchecked((uint)((push * 2_654_435_761) ^ (tries * 40_503))) % 1_000 / 1_000d;
        return Duration.Min(First * Math.Pow(2, Math.Min(tries, 20)), Longest) * (0.8 + (share * 0.4));
    }
}
