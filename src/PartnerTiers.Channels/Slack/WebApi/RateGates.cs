using System.Collections.Concurrent;
using PartnerTiers.Channels.Outbound;

namespace PartnerTiers.Channels.Slack.WebApi;

/// <summary>
/// Keeps calls within Slack's pace before Slack has to say so, each (method, workspace) and each channel by itself and in the order they came. After a 429 the gate stays shut for as long as Slack said.
/// </summary>
internal sealed class RateGates(TimeProvider time, ISharedPace shared)
{
    private const int MostKept = 10_000;

    /// <summary>No gate is shut for longer: what says so was written by a clock that has been put back since.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, Gate> gates = new(StringComparer.Ordinal);

    /// <summary>How long a call has to wait from now; its place is taken.</summary>
    /// <param name="method">The method.</param>
    /// <param name="place">What its limit is counted for: the installation, with the channel where there is a limit for it.</param>
    public TimeSpan Enter(string method, string place)
    {
        var (pace, burst) = MethodRates.Of(method);
        var now = time.GetUtcNow();
        var gate = GateOf(method, place, now);
        lock (gate)
        {
            // A bucket that holds "burst" calls, as the moment when it would be full again.
            var full = gate.FullAt > now ? gate.FullAt : now;
            var wait = full - now - (pace * (burst - 1));
            gate.FullAt = full + pace;
            wait = wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
            return gate.ShutUntil - now > wait ? gate.ShutUntil - now : wait;
        }
    }

    /// <summary>Takes the place of a call that may go now; else none, and how long it would have to wait.</summary>
    public TimeSpan TryEnter(string method, string place)
    {
        var (pace, burst) = MethodRates.Of(method);
        var now = time.GetUtcNow();
        var gate = GateOf(method, place, now);
        lock (gate)
        {
            var full = gate.FullAt > now ? gate.FullAt : now;
            var wait = full - now - (pace * (burst - 1));
            wait = wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
            wait = gate.ShutUntil - now > wait ? gate.ShutUntil - now : wait;
            gate.FullAt = wait > TimeSpan.Zero ? gate.FullAt : full + pace;
            return wait;
        }
    }

    /// <summary>As <see cref="Enter"/> or, where nobody waits, <see cref="TryEnter"/>, with all processes that call for the same bot.</summary>
    public async Task<TimeSpan> EnterAsync(string method, string place, bool isPatient, CancellationToken cancellationToken)
    {
        var own = isPatient ? Enter(method, place) : TryEnter(method, place);
        if (!isPatient && own > TimeSpan.Zero)
        {
            return own;
        }

        var (pace, burst) = MethodRates.Of(method);
        var all = await shared.EnterAsync(SharedGate(method, place), pace, burst, isPatient, cancellationToken);
        if (!isPatient && all > TimeSpan.Zero)
        {
            Leave(method, place, pace);
        }

        return own > all ? own : all;
    }

    /// <summary>Slack said: not before <paramref name="after"/>.</summary>
    public async Task ShutAsync(string method, string place, TimeSpan after, CancellationToken cancellationToken)
    {
        Shut(method, place, after);
        if (after > TimeSpan.Zero)
        {
            await shared.ShutAsync(SharedGate(method, place), after, cancellationToken);
        }
    }

    /// <summary>As <see cref="ShutAsync"/>, in this process alone.</summary>
    public void Shut(string method, string place, TimeSpan after)
    {
        var now = time.GetUtcNow();
        var gate = GateOf(method, place, now);
        lock (gate)
        {
            gate.ShutUntil = now + after > gate.ShutUntil ? now + after : gate.ShutUntil;
        }
    }

    private void Leave(string method, string place, TimeSpan pace)
    {
        var gate = GateOf(method, place, time.GetUtcNow());
        lock (gate)
        {
            gate.FullAt -= pace;
        }
    }

    private static string SharedGate(string method, string place) => $"slack {method} {place}";

    private Gate GateOf(string method, string place, DateTimeOffset now)
    {
        var gate = Known(method, place, now);
        lock (gate)
        {
            gate.FullAt = gate.FullAt - now > Longest ? now : gate.FullAt;
            gate.ShutUntil = gate.ShutUntil - now > Longest ? now : gate.ShutUntil;
        }

        return gate;
    }

    private Gate Known(string method, string place, DateTimeOffset now)
    {
        if (gates.Count >= MostKept)
        {
            foreach (var (key, gate) in gates)
            {
                if (gate.FullAt <= now && gate.ShutUntil <= now)
                {
                    gates.TryRemove(key, out _);
                }
            }
        }

        return gates.GetOrAdd(method + " " + place, static _ => new Gate());
    }

    private sealed class Gate
    {
        public DateTimeOffset FullAt { get; set; }

        public DateTimeOffset ShutUntil { get; set; }
    }
}
