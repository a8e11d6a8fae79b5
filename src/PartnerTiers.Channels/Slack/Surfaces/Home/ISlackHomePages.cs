namespace PartnerTiers.Channels.Slack.Surfaces.Home;

/// <summary>Keeps who opened the app's own page. The Bot gives one over its store.</summary>
public interface ISlackHomePages
{
    /// <summary>Every page, those opened last first.</summary>
    Task<IReadOnlyList<SlackHomePage>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Keeps it in the place of an older one of this person.</summary>
    Task PutAsync(SlackHomePage page, CancellationToken cancellationToken);

    /// <summary>Forgets a person's page, or with no person all of an installation.</summary>
    Task RemoveAsync(string installation, string? person, CancellationToken cancellationToken);
}

/// <summary>The app's own page of one person.</summary>
/// <param name="Installation">The installation's key.</param>
/// <param name="Person">The person.</param>
/// <param name="Shown">A hash of what stands on it.</param>
/// <param name="OpenedAt">When the person last opened it.</param>
public sealed record SlackHomePage(string Installation, string Person, string Shown, DateTimeOffset OpenedAt);
