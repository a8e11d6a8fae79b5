using System.Collections.Concurrent;

namespace PartnerTiers.Channels.Teams.Proactive;

/// <summary>
/// Keeps messages to one conversation within Teams' limits before Teams has to say so: 7 in a second, 8 in two, 60 in thirty, 1,800 in an hour
/// (learn.microsoft.com, bots/how-to/rate-limit). Counted by a stopwatch, not by the time of day.
/// </summary>
internal sealed class ConversationPace(TimeProvider time)
{
    private const int MostKept = 10_000;
    private static readonly (TimeSpan Span, int Most)[] Limits = [(TimeSpan.FromSeconds(1), 7), (TimeSpan.FromSeconds(2), 8), (TimeSpan.FromSeconds(30), 60), (TimeSpan.FromHours(1), 1_800)];

    private readonly ConcurrentDictionary<string, List<long>> sent = new(StringComparer.Ordinal);

    /// <summary>How long the next message has to wait; zero: its place is taken, and it goes now.</summary>
    public TimeSpan Enter(string conversation)
    {
        if (sent.Count >= MostKept)
        {
            sent.Clear();
        }

        var moments = sent.GetOrAdd(conversation, static _ => []);
        lock (moments)
        {
            var now = time.GetTimestamp();
            moments.RemoveAll(moment => time.GetElapsedTime(moment, now) >= Limits[^1].Span);
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
}
