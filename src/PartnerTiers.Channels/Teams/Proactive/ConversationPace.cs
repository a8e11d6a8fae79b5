using System.Collections.Concurrent;
using PartnerTiers.Channels.Outbound;

namespace PartnerTiers.Channels.Teams.Proactive;

/// <summary>
/// Keeps messages to one conversation within Teams' limits before Teams has to say so: 7 in a second, 8 in two, 60 in thirty, 1,800 in an hour
/// (learn.microsoft.com, bots/how-to/rate-limit). Counted by a stopwatch, not by the time of day.
/// </summary>
/// <param name="time">The stopwatch.</param>
/// <param name="shared">The same with other processes.</param>
internal sealed class ConversationPace(TimeProvider time, ISharedPace shared)
{
    private const int MostKept = 10_000;
    private static readonly (TimeSpan Span, int Most)[] Limits = [(TimeSpan.FromSeconds(1), 7), (TimeSpan.FromSeconds(2), 8), (TimeSpan.FromSeconds(30), 60), (TimeSpan.FromHours(1), 1_800)];

    // Of all processes together, as steady paces with as many at once as stay within every one of the limits, and some room for what is slow on its way: the first for the short ones, the second for the hour.
    private static readonly (string Name, TimeSpan Pace, int Burst)[] Together = [("teams", TimeSpan.FromSeconds(0.6), 4), ("teams-hour", TimeSpan.FromSeconds(3), 600)];

    private readonly ConcurrentDictionary<string, List<long>> sent = new(StringComparer.Ordinal);

    /// <summary>The same, with all processes that speak for the bot.</summary>
    public async Task<TimeSpan> EnterAsync(string conversation, CancellationToken cancellationToken)
    {
        if (Enter(conversation) is var own && own > TimeSpan.Zero)
        {
            return own;
        }

        foreach (var (name, pace, burst) in Together)
        {
            if (await shared.EnterAsync($"{name} {conversation}", pace, burst, isPatient: false, cancellationToken) is var wait && wait > TimeSpan.Zero)
            {
                Leave(conversation);
                return wait;
            }
        }

        return TimeSpan.Zero;
    }

    /// <summary>Counts a message that goes at once whatever the pace: an answer, for which somebody waits. What nobody asked for makes room for it, in every process.</summary>
    public async Task CountAsync(string conversation, CancellationToken cancellationToken)
    {
        Count(conversation);
        foreach (var (name, pace, burst) in Together)
        {
            await shared.EnterAsync($"{name} {conversation}", pace, burst, isPatient: true, cancellationToken);
        }
    }

    /// <summary>How long the next message has to wait; zero: its place is taken, and it goes now.</summary>
    public TimeSpan Enter(string conversation)
    {
        var moments = MomentsOf(conversation);
        lock (moments)
        {
            var now = Forget(moments);
            var wait = TimeSpan.Zero;
            foreach (var (span, most) in Limits)
            {
                if (moments.Count >= most && span - time.GetElapsedTime(moments[^most], now) is var left && left > wait)
                {
                    wait = left;
                }
            }

            if (wait == TimeSpan.Zero)
            {
                moments.Add(now);
            }

            return wait;
        }
    }

    private void Count(string conversation)
    {
        var moments = MomentsOf(conversation);
        lock (moments)
        {
            moments.Add(Forget(moments));
        }
    }

    private List<long> MomentsOf(string conversation)
    {
        if (sent.Count >= MostKept)
        {
            sent.Clear();
        }

        return sent.GetOrAdd(conversation, static _ => []);
    }

    private long Forget(List<long> moments)
    {
        var now = time.GetTimestamp();
        moments.RemoveAll(moment => time.GetElapsedTime(moment, now) >= Limits[^1].Span);
        return now;
    }

    private void Leave(string conversation)
    {
        if (sent.TryGetValue(conversation, out var moments))
        {
            lock (moments)
            {
                moments.RemoveRange(Math.Max(0, moments.Count - 1), Math.Min(1, moments.Count));
            }
        }
    }
}
