using System.Collections.Concurrent;
using PartnerTiers.Channels.Slack.Installs;

namespace PartnerTiers.Channels.Tests.Slack.Fakes;

/// <summary>Installations of a test.</summary>
internal sealed class MemoryInstalls : ISlackInstallStore
{
    public ConcurrentDictionary<string, SlackInstall> Kept { get; } = new();

    public Task<SlackInstall?> FindAsync(string key, CancellationToken cancellationToken) => Task.FromResult(Kept.GetValueOrDefault(key));

    public Task SaveAsync(SlackInstall install, CancellationToken cancellationToken)
    {
        Kept[install.Key] = install;
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        Kept.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}
