namespace PartnerTiers.Channels.Slack.Installs;

/// <summary>Keeps installations, encrypted. The Bot gives one over its store.</summary>
public interface ISlackInstallStore
{
    /// <summary>The installation of this key; null: none.</summary>
    Task<SlackInstall?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Keeps it in the place of an older one of its key.</summary>
    Task SaveAsync(SlackInstall install, CancellationToken cancellationToken);

    /// <summary>Forgets it.</summary>
    Task RemoveAsync(string key, CancellationToken cancellationToken);
}
