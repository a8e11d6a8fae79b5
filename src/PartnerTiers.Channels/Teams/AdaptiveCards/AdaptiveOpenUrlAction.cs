namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Opens a web page.</summary>
public sealed record AdaptiveOpenUrlAction : AdaptiveAction
{
    /// <summary>The page.</summary>
    public required string Url { get; init; }
}
