namespace PartnerTiers.Bot.Schedules;

/// <summary>How often duties are run.</summary>
/// <param name="Every">Time between two runs of a duty, besides the moments at which it says that something falls due.</param>
internal sealed record DutyRhythm(TimeSpan Every)
{
    /// <summary>What the program runs by.</summary>
    public static DutyRhythm Usual { get; } = new(TimeSpan.FromMinutes(5));

    /// <summary>Nothing runs by itself: for tests, whose clock stands and who run duties when they mean to.</summary>
    public static DutyRhythm ByHand { get; } = new(Timeout.InfiniteTimeSpan);

    /// <summary>Whether anything runs by itself.</summary>
    public bool IsKept => Every > TimeSpan.Zero;

    /// <summary>How long a duty that failed is left alone: longer with every failure in a row, never longer than to its next usual run.</summary>
    public TimeSpan After(int failures)
    {
        var wait = TimeSpan.FromSeconds(15 * Math.Pow(2, Math.Clamp(failures - 1, 0, 10)));
        return wait < Every ? wait : Every;
    }
}
