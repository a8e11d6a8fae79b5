using NodaTime;

namespace PartnerTiers.Bot.Tests.LanguageModel;

/// <summary>A clock whose timers go off when a test turns it, and not before.</summary>
internal sealed class TurnedTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<TurnedTimer> timers = [];
    private DateTimeOffset now = Instant.FromUtc(2026, 11, 16, 8, 12).ToDateTimeOffset();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TurnedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (gate)
        {
            timers.Add(timer);
        }

        return timer;
    }

    public void Turn(TimeSpan by)
    {
        now += by;
        List<TurnedTimer> due;
        lock (gate)
        {
            due = [.. timers.Where(timer => timer.Due <= now)];
            timers.RemoveAll(due.Contains);
        }

        due.ForEach(static timer => timer.GoOff());
    }

    private sealed class TurnedTimer(TurnedTime time, Action goOff) : ITimer
    {
        public DateTimeOffset Due { get; private set; } = DateTimeOffset.MaxValue;

        public void GoOff() => goOff();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : time.now + dueTime;
            return true;
        }

        public void Dispose() => Due = DateTimeOffset.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
