namespace PartnerTiers.Operations.Subscriptions;

/// <summary>What a channel can subscribe to. The words stand in the ledger and are never renamed.</summary>
public static class Topics
{
    /// <summary>Decision cards of partners whose manager cannot be reached.</summary>
    public const string Reviews = "reviews";

    /// <summary>The quarter-end summary for leadership.</summary>
    public const string Summary = "summary";

    /// <summary>Who moved up or down, for sellers.</summary>
    public const string Upgrades = "upgrades";

    /// <summary>The digest on Mondays.</summary>
    public const string Digest = "digest";

    /// <summary>Nudges of partners.</summary>
    public const string Nudges = "nudges";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Upgrades, Summary, Digest, Reviews, Nudges];

    /// <summary>Whether a region can be asked for. The summary is about all partners at once.</summary>
    public static bool HasRegions(string topic) => topic is Upgrades or Nudges or Reviews or Digest;
}
