namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>
/// Gives some people a view of their own (1.4): their clients ask for it when the card comes into sight and their last view is older than a minute. Everybody
/// else, and the search, sees the card as it is.
/// </summary>
/// <param name="Action">What their clients send.</param>
/// <param name="UserIds">The people; Teams takes at most 60.</param>
public sealed record AdaptiveRefresh(AdaptiveAction Action, IReadOnlyList<string> UserIds)
{
    /// <summary>How many people can have a view of their own.</summary>
    public const int Most = 60;
}
