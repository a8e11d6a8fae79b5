namespace PartnerTiers.Operations.HomePages;

/// <summary>Keeps who opened the app's own page, and what stands on it, so that it can be renewed when the facts change.</summary>
public interface IHomePages
{
    /// <summary>Every page of a platform, those opened last first.</summary>
    Task<IReadOnlyList<HomePageRecord>> AllAsync(string platform, CancellationToken cancellationToken);

    /// <summary>Keeps it in the place of an older one of this person.</summary>
    Task PutAsync(HomePageRecord page, CancellationToken cancellationToken);

    /// <summary>Forgets a person's page, or with no person all of a workspace; nothing happens where there is none.</summary>
    Task RemoveAsync(string platform, string workspace, string? person, CancellationToken cancellationToken);
}
