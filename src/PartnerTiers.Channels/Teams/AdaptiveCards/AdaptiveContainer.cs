namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Elements that belong together.</summary>
public sealed record AdaptiveContainer : AdaptiveElement
{
    /// <summary>From top to bottom.</summary>
    public required IReadOnlyList<AdaptiveElement> Items { get; init; }

    /// <summary>What pressing anywhere on it does.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}
