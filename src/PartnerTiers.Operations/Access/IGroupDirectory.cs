namespace PartnerTiers.Operations.Access;

/// <summary>Groups of people, as the platforms' directories keep them.</summary>
public interface IGroupDirectory
{
    /// <summary>Which of <paramref name="groups"/> the person is in, directly or through other groups. Null: it could not be found out.</summary>
    /// <param name="asker">The person, on the platform whose groups these are.</param>
    /// <param name="groups">Ids of directory groups (Teams) or user groups (Slack).</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlySet<string>?> GroupsOfAsync(Asker asker, IReadOnlyCollection<string> groups, CancellationToken cancellationToken);
}
