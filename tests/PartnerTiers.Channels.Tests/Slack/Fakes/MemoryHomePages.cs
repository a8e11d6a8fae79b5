using System.Collections.Concurrent;
using PartnerTiers.Channels.Slack.Surfaces.Home;

namespace PartnerTiers.Channels.Tests.Slack.Fakes;

/// <summary>Opened pages of a test.</summary>
internal sealed class MemoryHomePages : ISlackHomePages
{
    private int rounds;

    /// <summary>How many rounds over all pages have begun; each begins when the one before has ended.</summary>
    public int Rounds => Volatile.Read(ref rounds);

    public ConcurrentDictionary<(string Installation, string Person), SlackHomePage> Kept { get; } = new();

    public Task<IReadOnlyList<SlackHomePage>> AllAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref rounds);
        return Task.FromResult<IReadOnlyList<SlackHomePage>>([.. Kept.Values.OrderByDescending(static page => page.OpenedAt)]);
    }

    public Task PutAsync(SlackHomePage page, CancellationToken cancellationToken)
    {
        Kept[(page.Installation, page.Person)] = page;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string installation, string? person, CancellationToken cancellationToken)
    {
        foreach (var key in Kept.Keys.Where(key => key.Installation == installation && (person is null || key.Person == person)))
        {
            Kept.TryRemove(key, out _);
        }

        return Task.CompletedTask;
    }
}
