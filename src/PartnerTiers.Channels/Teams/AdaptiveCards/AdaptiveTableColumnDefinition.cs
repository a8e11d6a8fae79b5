namespace PartnerTiers.Channels.Teams.AdaptiveCards;

/// <summary>A column of a table.</summary>
public sealed record AdaptiveTableColumnDefinition
{
    /// <summary>Its share of the width.</summary>
    public int Width { get; init; } = 1;

    /// <summary>Where its cells' text lies.</summary>
    public AdaptiveHorizontalAlignment? HorizontalCellContentAlignment { get; init; }
}
