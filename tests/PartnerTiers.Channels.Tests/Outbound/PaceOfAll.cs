using System.Collections.Concurrent;
using PartnerTiers.Channels.Outbound;

namespace PartnerTiers.Channels.Tests.Outbound;

/// <summary>A pace that several gates of a test share.</summary>
internal sealed class PaceOfAll(TimeProvider time) : ISharedPace
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset FullAt, DateTimeOffset ShutUntil)> gates = new();

    public Task<TimeSpan> EnterAsync(string gate, TimeSpan pace, int burst, bool isPatient, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (fullAt, shutUntil) = gates.GetValueOrDefault(gate);
        fullAt = fullAt > now ? fullAt : now;
        var wait = new[] { fullAt - now - (pace * (burst - 1)), shutUntil - now, TimeSpan.Zero }.Max();
        gates[gate] = (isPatient || wait == TimeSpan.Zero ? fullAt + pace : fullAt, shutUntil);
        return Task.FromResult(wait);
    }

    public Task ShutAsync(string gate, TimeSpan after, CancellationToken cancellationToken)
    {
        gates[gate] = (gates.GetValueOrDefault(gate).FullAt, time.GetUtcNow() + after);
        return Task.CompletedTask;
    }
}
