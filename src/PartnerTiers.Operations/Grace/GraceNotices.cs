using NodaTime;

namespace PartnerTiers.Operations.Grace;

/// <summary>What is said on an item's day.</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="Until">Last day of the grace.</param>
/// <param name="Item">The item, as it was then.</param>
/// <param name="ForOwner">It goes to the owner; false: to the manager, because the owner cannot be reached.</param>
public sealed record CheckpointNotice(string Partner, LocalDate Until, PlanItem Item, bool ForOwner)
{
    /// <summary>The kind of the push.</summary>
    public const string Push = "grace-checkpoint";
}

/// <summary>What approvers are told where a grace has no plan.</summary>
/// <param name="Partner">The partner's id.</param>
/// <param name="Until">Last day of the grace.</param>
/// <param name="PublishedOn">The day on which it was published.</param>
public sealed record UnplannedNotice(string Partner, LocalDate Until, LocalDate PublishedOn)
{
    /// <summary>The kind of the push.</summary>
    public const string Push = "grace-unplanned";
}
