using System.Collections.Concurrent;

namespace PartnerTiers.Channels.Slack.Installing;

/// <summary>States of installations that began here and have not come back; each works once and for ten minutes, as long as Slack's code does.</summary>
internal sealed class InstallStates(TimeProvider time)
{
    /// <summary>How long.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int Most = 1_000;

    private readonly ConcurrentDictionary<string, DateTimeOffset> open = new(StringComparer.Ordinal);

    /// <summary>Keeps one.</summary>
    public void Add(string state)
    {
        var now = time.GetUtcNow();
        foreach (var (old, until) in open.Where(pair => pair.Value < now || open.Count > Most))
        {
            open.TryRemove(KeyValuePair.Create(old, until));
        }

        open[state] = now + Life;
    }

    /// <summary>Whether it is one of ours, still good, and comes for the first time.</summary>
    public bool Take(string state) => open.TryRemove(state, out var until) && until >= time.GetUtcNow();
}
