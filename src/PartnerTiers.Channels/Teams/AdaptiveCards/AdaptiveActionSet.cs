namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Buttons within the body.</summary>
public sealed record AdaptiveActionSet : AdaptiveElement
{
    /// <summary>The buttons.</summary>
    public required IReadOnlyList<AdaptiveAction> Actions { get; init; }
}
