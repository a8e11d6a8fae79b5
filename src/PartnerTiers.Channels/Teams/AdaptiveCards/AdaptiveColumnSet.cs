namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>Columns side by side.</summary>
public sealed record AdaptiveColumnSet : AdaptiveElement
{
    /// <summary>The columns.</summary>
    public required IReadOnlyList<AdaptiveColumn> Columns { get; init; }

    /// <summary>What pressing anywhere on it does.</summary>
    public AdaptiveAction? SelectAction { get; init; }
}
