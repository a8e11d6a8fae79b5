using System.Collections.Concurrent;
using PartnerTiers.Channels.Slack.Surfaces.Home;

namespace PartnerTiers.Channels.Tests.Slack.Fakes;

/// <summary>Opened pages of a test.</summary>
internal sealed class MemoryHomePages : ISlackHomePages
{
    public ConcurrentDictionary<(string Installation, string Person), SlackHomePage> Kept { get; } = new();

    public Task<IReadOnlyList<SlackHomePage>> AllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<SlackHomePage>>([.. Kept.Values.OrderByDescending(static page => page.OpenedAt)]);

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
