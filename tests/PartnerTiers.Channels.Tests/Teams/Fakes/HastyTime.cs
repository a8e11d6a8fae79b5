using PartnerTiers.Channels.Inbound;

namespace PartnerTiers.Channels.Tests.Teams.Fakes;

/// <summary>A clock that stands, on which every wait is over at once.</summary>
internal sealed class HastyTime : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 16, 8, 12, 0, TimeSpan.Zero);

    // The patience with a request's body stays as it is, or now and then a body would come too late.
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan || dueTime == RequestBody.Patience ? dueTime : TimeSpan.Zero, period);
}
